import type { SearchingWords } from '../words.ts';

/** One page and many are called the same. */
const names = {
  docs: 'ガイド',
  faq: '回答',
  errors: 'エラー',
  troubleshooting: 'トラブルシューティング',
  questions: '質問',
  requests: '要望',
};

export const ja: SearchingWords = {
  collections: names,
  searching: {
    ask: '質問するか、エラーを貼り付ける',
    close: '閉じる',
    results: '結果',
    notIt: '見つかりませんか？',
    failed: '検索を読み込めませんでした。',
    failedHint: '接続を確かめて、もう一度入力してください。',
    none: '該当するページがありません。',
    noneHint: '語を減らすか、エラーを表示されたとおりに貼り付けてください。',
    pages: (count) => `${count} ページが該当します。`,
    unanswered: 'これに答えるページはありません。',
    nearest: '最も近いページを示します。',
    related: '参考になるかもしれません。',
    knownError: '既知のエラーです。',
    noiseLeftOut: 'パスと行番号は検索から除きました。',
    corrected: (to, from) => `「${from}」の代わりに「${to}」で検索しました。`,
    kinds: names,
    needsScript: '検索には JavaScript が必要です。なくても、この一覧からすべてのページへ行けます：',
    pasted: '貼り付けたすべての行',
    typedAs: (word) => `「${word}」で検索`,
    widened: 'お使いのバージョンに合うものがないため、すべて表示しています。',
    along: '質問と貼り付けた内容を引き継ぎます。',
    family: '同じ種類のエラー',
    mostAsked: 'ここでよく尋ねられること',
    popular: 'よくある質問',
    recent: '検索したもの',
    filter: '絞り込み',
    facets: { kind: '種類', product: '製品', version: 'バージョン' },
    all: 'すべて',
  },
};
