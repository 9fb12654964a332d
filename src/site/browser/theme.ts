const key = 'tz-theme';

const isDark = (root: HTMLElement) =>
  root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

/** Shows the theme button and lets it switch between light and dark. The choice is kept in this browser. */
export function addThemeButton(page: Document): void {
  const root = page.documentElement;
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-theme-button]')) {
    button.hidden = false;
    const show = () => button.setAttribute('aria-pressed', String(isDark(root)));
    show();
    button.addEventListener('click', () => {
      root.dataset.theme = isDark(root) ? 'light' : 'dark';
      remember(root.dataset.theme);
      show();
    });
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch (error) {
    // Storage can be forbidden; the theme then lasts for this page, which is what such a reader asked for.
    if (!(error instanceof DOMException)) throw error;
  }
}
