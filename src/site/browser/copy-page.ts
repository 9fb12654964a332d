import type { Words } from '../words/index.ts';
import { readCopying } from './read-copying.ts';

/** Makes the link to a page's Markdown copy it. Without a script it stays a link. */
export function copyPages(page: Document): void {
  const words = readCopying(page);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-copy-page]')) {
    link.textContent = words.copyPage;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void copyFrom(link, words);
    });
  }
}

async function copyFrom(link: HTMLAnchorElement, words: Words['copying']): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) return location.assign(link.href);
  await navigator.clipboard.writeText(await response.text());
  link.textContent = words.copied;
  setTimeout(() => {
    link.textContent = words.copyPage;
  }, 1500);
}
