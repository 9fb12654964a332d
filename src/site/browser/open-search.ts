const load = () => import('./search/index.ts');

/** Search by `/`, Ctrl-K and the search fields of the page. Its code is loaded when it is first wanted. */
export function listenForSearch(page: Document): void {
  const here = page.querySelector<HTMLFormElement>('form[data-search-here]');
  const whole = page.querySelector<HTMLFormElement>('form[data-search-page]');
  const field = (here ?? whole)?.querySelector('input');
  const open = () => (field ? field.focus() : void load().then(({ openDialog }) => openDialog(page)));
  if (whole) void load().then(({ showSearchPage }) => showSearchPage(whole, page));
  if (here && field) attachWhenWanted(here, field);
  for (const link of page.querySelectorAll('[data-search]'))
    link.addEventListener('click', (event) => {
      if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  page.addEventListener('keydown', (event) => {
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !commandK) return;
    event.preventDefault();
    open();
  });
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function attachWhenWanted(form: HTMLFormElement, field: HTMLInputElement): void {
  const panel = form.ownerDocument.createElement('div');
  panel.className = 'seek-panel';
  panel.hidden = true;
  form.append(panel);
  const attach = async () => {
    const { attachCombobox } = await load();
    attachCombobox(field, panel);
    if (field.value) field.dispatchEvent(new Event('input'));
  };
  field.addEventListener('focus', () => void attach(), { once: true });
}
