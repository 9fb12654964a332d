import { createFeedbackAddress } from '../model/create-feedback-address.ts';
import type { Words } from '../words/index.ts';
import { loadWords } from '../words/load-words.ts';

/** Tells whoever listens on the page, for a team that counts: `document.addEventListener('tierzero:feedback', ...)`. */
const tell = (page: Document, detail: object) =>
  page.dispatchEvent(new CustomEvent('tierzero:feedback', { detail }));

const findFeedbackWords = async (page: Document): Promise<Words['feedback']> =>
  (await loadWords(page.documentElement.lang)).feedback;

/** Lets a reader say that the page helped, or why it did not. */
export function askForFeedback(page: Document): void {
  const box = page.querySelector<HTMLElement>('[data-feedback]');
  if (!box) return;
  const { feedback: template = '', title = '', address = '' } = box.dataset;
  const yes = box.querySelector<HTMLButtonElement>('[data-helped]');
  const no = box.querySelector<HTMLAnchorElement>('[data-not-helped]');
  if (!yes || !no) return;
  const thank = async () => {
    tell(page, { helped: true, address });
    box.textContent = (await findFeedbackWords(page)).thanks;
  };
  const ask = async () => {
    no.hidden = true;
    yes.hidden = true;
    const words = await findFeedbackWords(page);
    const form = createForm(page, words, (reason, text) => {
      tell(page, { helped: false, address, reason, text });
      open(createFeedbackAddress(template, { title, address, reason, text }), '_blank', 'noopener');
      box.textContent = words.sent;
    });
    box.append(form);
    form.querySelector('input')?.focus();
  };
  yes.hidden = false;
  yes.addEventListener('click', () => void thank());
  no.addEventListener('click', (event) => {
    event.preventDefault();
    ask().catch((error: unknown) => {
      // Without its words there is no form: the link leads where the form would have sent.
      no.hidden = false;
      location.assign(no.href);
      reportError(error);
    });
  });
}

function createForm(
  page: Document,
  words: Words['feedback'],
  onSend: (reason: string, text: string) => void,
): HTMLFormElement {
  const form = page.createElement('form');
  form.className = 'panel';
  const options = words.reasons.map(
    (reason) => `<label><input type="radio" name="reason" value="${reason}" required> ${reason}</label>`,
  );
  form.innerHTML =
    `<fieldset><legend>${words.missing}</legend>${options.join('')}</fieldset>` +
    `<label>${words.inYourWords} <textarea name="text" rows="3"></textarea></label>` +
    `<button class="btn go" type="submit">${words.send}</button>`;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    onSend(String(data.get('reason')), String(data.get('text')));
  });
  return form;
}
