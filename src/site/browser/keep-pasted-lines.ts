/** Longer than any message worth searching, and short enough for an address. */
const longest = 4000;
const pasted = new WeakMap<HTMLInputElement, { shown: string; raw: string }>();

/** What the reader asks: the text of the field, or all lines of an error that was pasted into it. */
export function readQuery(input: HTMLInputElement): string {
  const paste = pasted.get(input);
  return paste?.shown === input.value ? paste.raw : input.value.trim();
}

/** A field of one line would run the lines of a stack trace together; they are kept for the search. */
export function keepPastedLines(input: HTMLInputElement): void {
  input.addEventListener('paste', (event) => {
    const raw = event.clipboardData?.getData('text').slice(0, longest) ?? '';
    if (!raw.trim().includes('\n') || input.value.trim() !== '') return;
    event.preventDefault();
    input.value = raw.replace(/\s+/g, ' ').trim();
    pasted.set(input, { shown: input.value, raw });
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
