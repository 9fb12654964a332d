/** Code as a fenced block, the fence longer than any in it. */
export function formatCodeBlock(code: string, language = ''): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+#.-]*$/.test(language) ? language : ''}\n${code.replace(/^\n+|\s+$/g, '')}\n${fence}`;
}
