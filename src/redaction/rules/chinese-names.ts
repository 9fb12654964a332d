/** The hundred commonest family names, and those of two characters. */
const family =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])';
/** The first letters of these: to look for them first is quicker than to look back at each letter of a text. */
const ahead = `(?=[${family.replace(/[^\p{Script=Han}]/gu, '')}])`;
const name = `${family}\\p{Script=Han}{1,2}`;
const end = '(?=[，。,.\\s；;：:！!、）)]|$)';

/** Where Chinese texts name people; each is the source of a regular expression with the name in group 1. */
export const chinesePatterns: readonly string[] = [
  `(?:我叫|我的名字是|(?:姓名|联系人|署名|签名|收件人|申请人|报告人|报修人|负责人|客户)[:：]\\s?)(\\p{Script=Han}{2,4})${end}`,
  `(?:我是|你好，|您好，|尊敬的|Hi,? ?|@)(${name})${end}`,
  `(?:^|\\n)[>\\s]{0,8}(${name})(?=[您你]好)`,
  // 我是小王；小白 and 小程序 are words.
  `(?:我是|我叫|同事|联系)([小老](?!白)${family})${end}`,
  `${ahead}(?<!\\p{Script=Han})(${family}(?:\\p{Script=Han}{1,2})?(?:先生|女士|小姐|经理|老师|主任|师傅|同学))`,
  `${ahead}(?<!\\p{Script=Han})(${family}[总工])(?![数线量计结体是之共工具作程单人资业厂种序会牌])`,
  `(?:同事|经理|客服|老师|工程师|管理员|负责人)(${name}?)(?=[，。,.\\s；：:！!、也说在和]|$)`,
  // 张三 13812345678
  `${ahead}(?<!\\p{Script=Han})(${name})[ ,，:：]{1,2}(?=(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d))`,
  // The end of a letter, with an empty line or more before the name.
  `(?:此致|敬礼|谢谢|多谢|感谢|祝好|商祺|顺利|愉快)[!！。，,]?[ ]{0,2}\\n[>\\s-]{0,16}(${name}|${family})[ ]{0,2}(?=\\n|$)`,
];
