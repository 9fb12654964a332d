const key = 'tz-tabs';

const readChoices = (): Record<string, string> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    // Storage is forbidden, or holds something else: then every page starts at its first tab.
    return {};
  }
};

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readChoices(), [name]: value }));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Tabs of one name change together, and the choice is remembered for the next page. */
export function syncTabs(page: Document): void {
  const groups = [...page.querySelectorAll<HTMLElement>('.tabs[data-sync]')];
  const choose = (name: string | undefined, value: string) => {
    for (const group of groups.filter(({ dataset }) => dataset.sync === name)) {
      const radio = [...group.querySelectorAll('input')].find((input) => input.value === value);
      if (radio) radio.checked = true;
    }
  };
  for (const [name, value] of Object.entries(readChoices())) choose(name, value);
  for (const group of groups) {
    const { sync = '' } = group.dataset;
    group.addEventListener('change', (event) => {
      const { value } = event.target as HTMLInputElement;
      choose(sync, value);
      remember(sync, value);
    });
  }
}
