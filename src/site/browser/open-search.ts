import { keepPastedLines } from './keep-pasted-lines.ts';
import { answerBelow, answerOnPage } from './search/index.ts';
import { createSearchDialog } from './search-dialog.ts';

/** Search by `/`, Ctrl-K and the search fields of the page. What answers is loaded when it is first wanted. */
export function listenForSearch(page: Document): void {
  const whole = page.querySelector<HTMLFormElement>('form[data-search-page]');
  const here = page.querySelector<HTMLFormElement>('form[data-search-here]');
  const field = (here ?? whole)?.querySelector('input');
  const say = page.querySelector<HTMLElement>('[data-search-status]');
  if (field) keepPastedLines(field);
  if (whole && field && say) void loadAnswers(() => answerOnPage(whole, page), field, say);
  if (here && field) {
    const panel = page.createElement('div');
    panel.className = 'seek-panel';
    panel.hidden = true;
    here.append(panel);
    answerWhenWanted(field, panel);
  }
  const open = field ? () => field.focus() : createOpener(page);
  for (const link of page.querySelectorAll('a[data-search]'))
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

function createOpener(page: Document): () => void {
  let made: ReturnType<typeof createSearchDialog> | undefined;
  return () => {
    if (!made) {
      made = createSearchDialog(page);
      keepPastedLines(made.field);
      answerWhenWanted(made.field, made.panel);
    }
    if (!made.dialog.open) made.dialog.showModal();
    made.field.focus();
    made.field.select();
  };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The field takes words at once; they are answered as soon as the code for it is there. */
function answerWhenWanted(field: HTMLInputElement, panel: HTMLElement): void {
  const say = field.ownerDocument.createElement('p');
  say.className = 'say';
  say.setAttribute('role', 'status');
  panel.append(say);
  field.addEventListener('focus', () => void loadAnswers(() => answerBelow(field, panel), field, say), {
    once: true,
  });
}

/** Loads what answers. Where that fails, it is said, and the next letter tries again. */
async function loadAnswers(
  attach: () => Promise<void>,
  field: HTMLInputElement,
  say: HTMLElement,
): Promise<void> {
  try {
    await attach();
  } catch (error) {
    say.textContent = field.dataset.failedLabel ?? '';
    say.closest('[hidden]')?.removeAttribute('hidden');
    field.addEventListener('input', () => void loadAnswers(attach, field, say), { once: true });
    // Shown to the reader above; the cause goes where a developer looks.
    reportError(error);
  }
}
