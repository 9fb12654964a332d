/** `!!! note "Title"`, `??? tip`, `???+ warning inline end "Title"`: how MkDocs writes an aside or a fold. */
const opening = /^([ \t]*)(!!!|\?\?\?\+?)[ \t]+([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?[ \t]*$/;
const fence = /^[ \t]*(`{3,}|~{3,})/;

/** Kinds of MkDocs that have another name here. */
const names: Record<string, string> = {
  abstract: 'note',
  summary: 'note',
  tldr: 'note',
  todo: 'note',
  question: 'note',
  help: 'note',
  faq: 'note',
  example: 'note',
  snippet: 'note',
  quote: 'note',
  cite: 'note',
  seealso: 'note',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  hint: 'tip',
  attention: 'caution',
  failure: 'danger',
  fail: 'danger',
  missing: 'danger',
  error: 'danger',
  bug: 'danger',
};

/**
 * Writes the admonitions of MkDocs as containers: `!!! note "Title"` with its indented text becomes `:::note[Title]`. The
 * blank line after the text becomes the end of the container, so that lines stay where they are. Code is left alone.
 */
export function normalizeAdmonitions(markdown: string): string {
  if (!/^[ \t]*(?:!!!|\?\?\?)/m.test(markdown)) return markdown;
  return convert(markdown.split('\n')).join('\n');
}

function convert(lines: readonly string[]): string[] {
  const out: string[] = [];
  let open = '';
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const ticks = fence.exec(line)?.[1];
    if (ticks && !open) open = ticks;
    else if (ticks && line.trim() === ticks && ticks.startsWith(open)) open = '';
    const match = open || ticks ? null : opening.exec(line);
    if (!match) {
      out.push(line);
      continue;
    }
    const { inside, next } = takeIndented(lines, index + 1, match[1] ?? '');
    const body = convert(inside);
    const colons = ':'.repeat(3 + countNested(body));
    const [, indent = ''] = match;
    out.push(`${indent}${colons}${formatHead(match)}`, ...body.map((one) => (one ? indent + one : one)));
    // The end takes the place of the last blank line; only where there is none the text below moves down.
    if (out.at(-1)?.trim() === '' && body.length > 0) out.pop();
    out.push(`${indent}${colons}`);
    index = next - 1;
  }
  return out;
}

function formatHead([, , sign = '', kind = '', , title]: RegExpExecArray): string {
  const name = sign.startsWith('???') ? 'details' : (names[kind.toLowerCase()] ?? kind.toLowerCase());
  const isRenamed = name !== kind.toLowerCase();
  const shown = title ?? (isRenamed ? kind.charAt(0).toUpperCase() + kind.slice(1) : '');
  return shown ? `${name}[${shown.replace(/[[\]]/g, '\\$&')}]` : name;
}

/** The lines below an opening that stand further in by four spaces or a tab, without that indent. */
function takeIndented(lines: readonly string[], start: number, indent: string) {
  const inside: string[] = [];
  let next = start;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '') inside.push('');
    else if (line.startsWith(`${indent}    `)) inside.push(line.slice(indent.length + 4));
    else if (line.startsWith(`${indent}\t`)) inside.push(line.slice(indent.length + 1));
    else break;
  }
  return { inside, next };
}

const countNested = (lines: readonly string[]): number =>
  Math.max(0, ...lines.map((line) => (/^\s*(:{3,})/.exec(line)?.[1]?.length ?? 2) - 2));
