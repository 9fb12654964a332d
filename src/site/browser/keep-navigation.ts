/** Writes down, when the page is left, what `navigationScript` puts back on the next one. */
export function keepNavigation(page: Document): void {
  const side = page.getElementById('sheet');
  if (!side?.dataset.section) return;
  addEventListener('pagehide', () => {
    const open = [...side.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id);
    write(JSON.stringify({ of: side.dataset.section, open, top: side.scrollTop }));
  });
}

function write(state: string): void {
  try {
    sessionStorage.setItem('tz-nav', state);
  } catch (error) {
    // Storage can be forbidden; the navigation then starts anew on each page.
    if (!(error instanceof DOMException)) throw error;
  }
}
