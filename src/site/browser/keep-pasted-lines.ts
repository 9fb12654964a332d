/** Longer than any message worth searching. */
const longest = 20_000;
const shownRows = 6;
const fields = new WeakMap<HTMLInputElement, { lines: HTMLTextAreaElement; shown: string }>();

/** What the reader asks: the text of the field, or all lines of an error that was pasted into it. */
export const readQuery = (input: HTMLInputElement): string =>
  (fields.get(input)?.lines.value ?? input.value).trim();

/**
 * A field of one line would run the lines of a stack trace together: when several lines are pasted, a second field shows them all and
 * takes edits. Typing into the first field again puts the second away.
 */
export function keepPastedLines(input: HTMLInputElement): void {
  input.addEventListener('paste', (event) => {
    const raw = event.clipboardData?.getData('text').slice(0, longest) ?? '';
    if (!raw.trim().includes('\n') || input.value.trim() !== '') return;
    event.preventDefault();
    showLines(input, raw);
  });
  input.addEventListener('input', () => {
    const field = fields.get(input);
    if (!field || field.shown === input.value) return;
    field.lines.remove();
    fields.delete(input);
  });
}

/** Puts the lines below the field, and asks. */
export function showLines(input: HTMLInputElement, raw: string): void {
  const lines = fields.get(input)?.lines ?? createLines(input);
  lines.value = raw.trimEnd();
  lines.rows = Math.min(shownRows, lines.value.split('\n').length);
  input.value = findHead(lines.value);
  fields.set(input, { lines, shown: input.value });
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function createLines(input: HTMLInputElement): HTMLTextAreaElement {
  const lines = input.ownerDocument.createElement('textarea');
  lines.className = 'seek-lines';
  lines.spellcheck = false;
  lines.setAttribute('aria-label', input.dataset.linesLabel ?? input.getAttribute('aria-label') ?? '');
  lines.addEventListener('input', (event) => {
    event.stopPropagation();
    input.value = findHead(lines.value);
    fields.set(input, { lines, shown: input.value });
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  input.form?.append(lines);
  return lines;
}

/** A time at the start of a line of a log. */
const time = /^\W*(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)?[\s\]|-]*/;

/** In the field of one line stands the line that names the error, or the first, without the time at its start. */
function findHead(text: string): string {
  const lines = text.trim().split('\n');
  const head = lines.find((line) => /error|exception|fatal|panic|failed/i.test(line)) ?? lines[0] ?? '';
  return head.replace(time, '').trim().slice(0, 300);
}
