/** An attribute of raw HTML in a page, with its place in the file. */
export interface HtmlAttribute {
  name: string;
  value: string;
  line: number;
  column: number;
}

// An attribute needs white space before it and a value in quotes: https://html.spec.whatwg.org/#attributes-2
const attributePattern = /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/**
 * The attributes of some names in a piece of raw HTML. Comments are left out.
 *
 * @param start where the piece starts in the file.
 */
export function findHtmlAttributes(
  html: string,
  names: readonly string[],
  start: { line: number; column: number },
): HtmlAttribute[] {
  const visible = html.replace(/<!--.*?(?:-->|$)/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const found: HtmlAttribute[] = [];
  for (const match of visible.matchAll(attributePattern)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (!names.includes(name)) continue;
    const lines = visible.slice(0, match.index + 1).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    const line = start.line + lines.length - 1;
    found.push({
      name,
      value: match[2] ?? match[3] ?? '',
      line,
      column: lines.length === 1 ? start.column + column - 1 : column,
    });
  }
  return found;
}
