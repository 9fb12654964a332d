/** Makes the link to a page's Markdown copy it. Without a script it stays a link. */
export function copyPages(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-copy-page]')) {
    link.textContent = 'Copy as Markdown';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void copyFrom(link);
    });
  }
}

async function copyFrom(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) return location.assign(link.href);
  await navigator.clipboard.writeText(await response.text());
  link.textContent = 'Copied';
  setTimeout(() => {
    link.textContent = 'Copy as Markdown';
  }, 1500);
}
