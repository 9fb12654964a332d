import { Document, isMap, isSeq } from 'yaml';

/**
 * The Markdown file of a page: frontmatter in a fixed order, an empty line, the body. What `parsePage` reads from it is
 * `frontmatter` again, and `body` without the white space around it.
 *
 * @param keyOrder the keys that are written, in their order.
 * @param body Markdown. It is written as it is: text from a ticket has to be made harmless before.
 */
export function formatPage<Frontmatter extends object>(
  frontmatter: Frontmatter,
  keyOrder: readonly (keyof Frontmatter & string)[],
  body: string,
): string {
  // YAML 1.1 quotes every text that some reader of YAML takes for a number, a date or a boolean, and writes days plain.
  const document = new Document({}, { version: '1.1', schema: 'yaml-1.1' });
  for (const key of keyOrder) {
    const value = frontmatter[key];
    if (value !== undefined) document.set(key, document.createNode(value));
  }
  const sources = document.get('sources');
  if (isSeq(sources)) for (const item of sources.items) if (isMap(item)) item.flow = true;
  const yaml = document.toString({ lineWidth: 0, blockQuote: false, directives: false });
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}
