const fence = /^[ \t]*(`{3,}|~{3,})/;
const container = /^([ \t]*)(:{3,})[ \t]*([A-Za-z][\w-]*)(?:[ \t]+([^[{\s].*))?[ \t]*$/;

/**
 * Writes the containers of other generators in the one form that the parser knows: `::: tip A title` and
 * `:::tip A title` become `:::tip[A title]`. Lines stay where they are; code is left alone.
 */
export function normalizeContainers(markdown: string): string {
  if (!markdown.includes(':::')) return markdown;
  let open = '';
  return markdown
    .split('\n')
    .map((line) => {
      const [, ticks] = fence.exec(line) ?? [];
      if (ticks && !open) open = ticks;
      else if (ticks && line.trim().startsWith(open) && line.trim() === ticks) open = '';
      if (open || ticks) return line;
      const [, indent = '', colons = '', name, title] = container.exec(line) ?? [];
      if (!name) return line;
      return `${indent}${colons}${name}${title ? `[${title.trim().replace(/[[\]]/g, '\\$&')}]` : ''}`;
    })
    .join('\n');
}
