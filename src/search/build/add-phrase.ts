import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/**
 * A page with one more phrase in a list of its frontmatter. Everything else stays as it was written, so that the difference is one
 * line; nothing when the page has the phrase already, or its frontmatter cannot be read.
 */
export function addPhrase(page: string, key: string, phrase: string): string | undefined {
  const quoted = JSON.stringify(phrase);
  const match = /^---\r?\n([\s\S]*?)^---\r?$/m.exec(page);
  if (match?.index !== 0) return `---\n${key}: [${quoted}]\n---\n\n${page}`;
  const yaml = match[1] ?? '';
  const start = page.indexOf(yaml, 3);
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined;
  const list = document.get(key, true);
  const insert = (offset: number, text: string) =>
    page.slice(0, start + offset) + text + page.slice(start + offset);
  if (list === undefined) return insert(yaml.length, `${key}: [${quoted}]\n`);
  if (!isSeq(list) || !list.range) return undefined;
  const known = list.items.map((item) => (isScalar(item) ? String(item.value).toLowerCase() : ''));
  if (known.includes(phrase.toLowerCase())) return undefined;
  if (list.flow) return insert(list.range[1] - 1, known.length > 0 ? `, ${quoted}` : quoted);
  const last = list.items.at(-1);
  const end = isScalar(last) ? last.range?.[1] : undefined;
  const indent = /^( *)- /m.exec(yaml.slice(yaml.lastIndexOf('\n', list.range[0]) + 1))?.[1] ?? '  ';
  return end === undefined ? undefined : insert(end, `\n${indent}- ${quoted}`);
}
