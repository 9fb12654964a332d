const repeat = (text: string, count: number) => Array.from({ length: count }, () => text).join('');
export const chinese = '这是一个没有空格的非常长的中文标题用来检查页面在各种屏幕宽度下能不能正确换行';

/** Guides that are sound, however they look: their text by the name of their file. */
export const roughPages: Readonly<Record<string, string>> = {
  huge: `# Huge\n\n${repeat('A line of words about nothing in particular.\n\n', 11_000)}`,
  headings: `# Headings\n\n${repeat('## Heading\n\ntext\n\n', 300)}`,
  none: 'No heading at all.\n',
  long: `---\ntitle: ${repeat('word ', 40).trim()}\n---\n\ntext\n`,
  chinese: `---\ntitle: ${chinese}\n---\n\ntext\n`,
  html: '---\ntitle: "<script>alert(1)</script> & <b>bold</b>"\n---\n\ntext\n',
  wide: `# Wide\n\n|${repeat(' column |', 40)}\n|${repeat('---|', 40)}\n|${repeat(' a_long_value |', 40)}\n\n\`\`\`text\n${repeat('x', 2000)}\n\`\`\`\n`,
};
