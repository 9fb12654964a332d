import { createFeedbackAddress } from '../model/create-feedback-address.ts';

const reasons = [
  'It did not solve it',
  'It is out of date',
  'I could not follow it',
  'It answers another question',
];

/** Tells whoever listens on the page, for a team that counts: `document.addEventListener('tierzero:feedback', ...)`. */
const tell = (page: Document, detail: object) =>
  page.dispatchEvent(new CustomEvent('tierzero:feedback', { detail }));

/** Lets a reader say that the page helped, or why it did not. */
export function askForFeedback(page: Document): void {
  const box = page.querySelector<HTMLElement>('[data-feedback]');
  if (!box) return;
  const { feedback: template = '', title = '', address = '' } = box.dataset;
  const yes = box.querySelector<HTMLButtonElement>('[data-helped]');
  const no = box.querySelector<HTMLAnchorElement>('[data-not-helped]');
  if (!yes || !no) return;
  yes.hidden = false;
  yes.addEventListener('click', () => {
    tell(page, { helped: true, address });
    box.textContent = 'Thank you. Good to know.';
  });
  no.addEventListener('click', (event) => {
    event.preventDefault();
    no.hidden = true;
    yes.hidden = true;
    box.append(
      createForm(page, (reason, text) => {
        tell(page, { helped: false, address, reason, text });
        open(createFeedbackAddress(template, { title, address, reason, text }), '_blank', 'noopener');
        box.textContent = 'Thank you. Your words are in the window that opened: send them from there.';
      }),
    );
    box.querySelector('input')?.focus();
  });
}

function createForm(page: Document, onSend: (reason: string, text: string) => void): HTMLFormElement {
  const form = page.createElement('form');
  form.className = 'panel';
  const options = reasons.map(
    (reason) => `<label><input type="radio" name="reason" value="${reason}" required> ${reason}</label>`,
  );
  form.innerHTML =
    `<fieldset><legend>What was missing?</legend>${options.join('')}</fieldset>` +
    '<label>In your words, if you like <textarea name="text" rows="3"></textarea></label>' +
    '<button class="btn go" type="submit">Review and send</button>';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    onSend(String(data.get('reason')), String(data.get('text')));
  });
  return form;
}
