/** `!!! note "Title"`, `??? tip`, `???+ warning inline end "Title"`: how MkDocs writes an aside or a fold. */
const opening = /^([ \t]*)(!!!|\?\?\?\+?)[ \t]+([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?[ \t]*$/;
/** `=== "Name"` over indented text: a tab, as MkDocs writes it. `===!` and `===+` say more of how they are shown. */
const tab = /^([ \t]*)===[!+]{0,2}[ \t]+"(.*)"[ \t]*$/;
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
 * Writes the admonitions and tabs of MkDocs as containers: `!!! note "Title"` with its indented text becomes `:::note[Title]`.
 * The blank line after the text becomes the end of the container, so that lines stay where they are; tabs need a line more
 * for what holds them. Code is left alone.
 */
export function normalizeAdmonitions(markdown: string): string {
  if (!/^[ \t]*(?:!!!|\?\?\?|===[!+]{0,2}[ \t]+")/m.test(markdown)) return markdown;
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
    const tabs = open || ticks ? undefined : takeTabs(lines, index);
    if (tabs) {
      out.push(...tabs.made);
      index = tabs.next - 1;
      continue;
    }
    const match = open || ticks ? null : opening.exec(line);
    if (!match) {
      out.push(line);
      continue;
    }
    const { inside, next } = takeIndented(lines, index + 1, match[1] ?? '');
    const body = convert(inside);
    out.push(...wrap(formatHead(match), body, match[1] ?? ''));
    index = next - 1;
  }
  return out;
}

/** A container around converted lines. The end takes the place of the last blank line; only where there is none the text below moves down. */
function wrap(head: string, body: readonly string[], indent: string): string[] {
  const colons = ':'.repeat(3 + countNested(body));
  const inside = body.at(-1)?.trim() === '' ? body.slice(0, -1) : body;
  return [
    `${indent}${colons}${head}`,
    ...inside.map((one) => (one ? indent + one : one)),
    `${indent}${colons}`,
  ];
}

/** The tabs that start at a line, as one container; nothing where none does: `===` without text below it is no tab. */
function takeTabs(lines: readonly string[], start: number): { made: string[]; next: number } | undefined {
  const [, indent = ''] = tab.exec(lines[start] ?? '') ?? [];
  const made: string[] = [];
  let next = start;
  for (;;) {
    const [, outer, name = ''] = tab.exec(lines[next] ?? '') ?? [];
    const { inside, next: end } = takeIndented(lines, next + 1, indent);
    if (outer !== indent || inside.every((one) => one === '')) break;
    made.push(...wrap(`tab[${escapeLabel(name)}]`, convert(inside), ''));
    next = end;
  }
  return made.length > 0 ? { made: wrap('tabs', made, indent), next } : undefined;
}

const escapeLabel = (text: string) => text.replace(/[[\]]/g, '\\$&');

function formatHead([, , sign = '', kind = '', , title]: RegExpExecArray): string {
  const name = sign.startsWith('???') ? 'details' : (names[kind.toLowerCase()] ?? kind.toLowerCase());
  const isRenamed = name !== kind.toLowerCase();
  const shown = title ?? (isRenamed ? kind.charAt(0).toUpperCase() + kind.slice(1) : '');
  return shown ? `${name}[${escapeLabel(shown)}]` : name;
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
