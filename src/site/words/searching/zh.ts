import type { SearchingWords } from '../words.ts';

/** One page and many are called the same. */
const names = {
  docs: '指南',
  faq: '解答',
  errors: '错误代码',
  troubleshooting: '故障排查',
  questions: '问答',
  requests: '功能请求',
};

export const zh: SearchingWords = {
  collections: names,
  searching: {
    ask: '提问，或者粘贴错误信息',
    close: '关闭',
    results: '结果',
    notIt: '不是这些？',
    failed: '搜索没能加载。',
    failedHint: '请检查网络，然后重新输入。',
    none: '没有合适的页面。',
    noneHint: '请少用几个词，或者原样粘贴错误信息。',
    pages: (count) => `有 ${count} 个页面合适。`,
    unanswered: '这里没有答案。',
    nearest: '下面是最接近的页面。',
    related: '这些也许有用。',
    knownError: '这是我们知道的错误。',
    noiseLeftOut: '搜索时去掉了路径和行号。',
    corrected: (to, from) => `搜索的是“${to}”，而不是“${from}”。`,
    kinds: names,
    needsScript: '搜索需要 JavaScript。没有它，也可以从一张列表到达每个页面：',
    pasted: '你粘贴的全部内容',
    typedAs: (word) => `改搜“${word}”`,
    widened: '没有适合你的版本的页面，因此显示全部。',
    along: '你的问题和粘贴的内容会一起带过去。',
    family: '同一类错误',
    mostAsked: '这里问得最多',
    popular: '常问',
    recent: '你搜索过',
    filter: '只显示',
    facets: { kind: '类型', product: '产品', version: '版本' },
    all: '全部',
  },
};
