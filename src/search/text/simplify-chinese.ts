/** Traditional characters that are common in technical text, each before its simplified form. */
const pairs =
  '個个這这們们為为無无與与從从來来時时會会對对開开關关間间問问題题說说請请設设計计訊讯號号碼码錯错誤误檔档數数據据庫库' +
  '資资網网絡络線线連连結结伺伺務务應应用用戶户帳帐帳账號号登登錄录記记憶忆體体儲储存存備备還还復复製制刪删除除' +
  '檢检測测試试驗验證证權权許许讀读寫写執执選选擇择項项單单雙双鍵键值值變变換换轉转傳传輸输入入導导載载下下上上' +
  '啟启動动運运環环境境版版發发佈布構构建建編编譯译腳脚訂订閱阅鏈链頁页圖图標标籤签樣样類类型型條条規规則则參参' +
  '實实現现過过程程處处異异常常響响應应遠远離离線线協协議议埠埠驅驱電电腦脑軟软硬硬裝装級级補补丁丁隊队組组織织' +
  '員员團团導导覽览幫帮助助節节點点雲云擴扩縮缩減减歷历史史報报警警監监視视屬属總总統统計计劃划費费價价貨货幣币' +
  '長长寬宽邊边滿满舊旧產产業业經经營营學学習习課课書书筆笔話话語语聲声聽听見见觀观認认識识點点擊击彈弹啓启閉闭' +
  '優优質质負负責责壓压縮缩圍围護护衛卫蓋盖齊齐確确適适當当預预熱热備备齡龄頻频頭头額额願愿顯显飛飞餘余館馆驟骤';

const simplified = new Map<string, string>();
const letters = [...pairs];
letters.forEach((letter, index) => {
  const next = letters[index + 1];
  if (index % 2 === 0 && next && next !== letter && !simplified.has(letter)) simplified.set(letter, next);
});

/** Traditional characters as simplified ones, one for one, as far as the table goes: both spellings find a page. */
export const simplifyChinese = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (letter) => simplified.get(letter) ?? letter);
