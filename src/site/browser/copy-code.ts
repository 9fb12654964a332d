import type { Words } from '../words/index.ts';
import { readCopying } from './read-copying.ts';

/** Text to copy from a sample: of a transcript the commands alone, without their prompts and output. */
export function findCopyText(code: string, language: string): string {
  if (!/^(console|shell-session|shellsession|terminal)$/.test(language)) return code;
  const commands = code.split('\n').filter((line) => /^[$#>] /.test(line));
  return commands.length > 0 ? commands.map((line) => line.slice(2)).join('\n') : code;
}

/** Adds a copy button to each sample. It needs a script, so a script brings it. */
export function addCopyButtons(page: Document): void {
  const words = readCopying(page);
  for (const sample of page.querySelectorAll<HTMLElement>('.sample')) {
    const code = sample.querySelector('pre > code');
    const head = sample.querySelector('.sample-head');
    if (!code || !head) continue;
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'plain end';
    button.textContent = words.copy;
    const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
    button.addEventListener(
      'click',
      () => void copy(findCopyText(code.textContent ?? '', language), button, words),
    );
    head.append(button);
  }
}

async function copy(text: string, button: HTMLButtonElement, words: Words['copying']): Promise<void> {
  await navigator.clipboard.writeText(text);
  button.textContent = words.copied;
  setTimeout(() => {
    button.textContent = words.copy;
  }, 1500);
}
