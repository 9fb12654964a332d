import {
  type Channel,
  createTicketForm,
  createTicketLink,
  type Draft,
  formatDraft,
} from '../../../support/browser.ts';
import { fireHelpEvent } from './fire-event.ts';

/** Shows the ticket as it will leave the page, and the ways to send it. */
export function showReview(panel: HTMLElement, draft: Draft, channels: readonly Channel[]): void {
  const text = formatDraft(draft);
  const title = document.createElement('p');
  title.className = 'review-title';
  title.textContent = draft.title;
  const body = document.createElement('pre');
  body.tabIndex = 0;
  body.setAttribute('aria-label', 'The text that is sent');
  body.append(...markMasked(text));
  const status = document.createElement('p');
  status.className = 'small quiet';
  status.setAttribute('role', 'status');
  const ways = document.createElement('div');
  ways.className = 'ways';
  const copy = async () => {
    status.textContent = (await copyText(text))
      ? 'The text is copied: paste it where you write to us.'
      : 'The text could not be copied. Mark it above and copy it by hand.';
  };
  ways.append(
    ...channels.map((channel, index) => createWay(channel, draft, text, index === 0, copy)),
    createButton('Copy the text', () => void copy()),
  );
  panel.replaceChildren(title, body, ways, status);
  panel.hidden = false;
}

/** Said where the rules that find secrets did not load: without them nothing is offered to be sent. */
export function showFailure(panel: HTMLElement): void {
  const say = document.createElement('p');
  say.textContent = 'The search for secrets could not load. Check the connection, then review again.';
  panel.replaceChildren(say);
  panel.hidden = false;
}

/** What was masked shows in the text, so that the writer sees what is missing. */
const markMasked = (text: string) =>
  text.split(/(\[(?:[a-z]+-)+\d+\])/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });

const labels: Record<Channel['kind'], string> = {
  github: 'Open an issue',
  gitlab: 'Open an issue',
  mail: 'Write a mail',
  link: 'Go to the contact page',
  form: 'Send',
};

function createWay(
  channel: Channel,
  draft: Draft,
  text: string,
  first: boolean,
  copy: () => Promise<void>,
): HTMLElement {
  const label = channel.label ?? labels[channel.kind];
  const way =
    channel.kind === 'form' ? createPost(channel, draft.title, text, label) : document.createElement('a');
  if (way instanceof HTMLAnchorElement) {
    const { href, complete } = createTicketLink(channel, draft);
    way.href = href;
    way.textContent = complete ? label : `${label} (copies the text first)`;
    if (channel.kind !== 'mail') way.rel = 'noopener';
    if (!complete) way.addEventListener('click', () => void copy());
  }
  const button = way instanceof HTMLFormElement ? way.querySelector('button') : way;
  if (button) button.className = first ? 'btn go' : 'btn';
  way.addEventListener(way instanceof HTMLFormElement ? 'submit' : 'click', () =>
    fireHelpEvent('write', 'went-on'),
  );
  return way;
}

/** A form endpoint gets the ticket as a form sends it. */
function createPost(channel: Channel, title: string, text: string, label: string): HTMLFormElement {
  const form = document.createElement('form');
  const target = createTicketForm(channel);
  if (!target) return form;
  form.action = target.action;
  form.method = target.method;
  for (const [name, value] of [
    [target.title, title],
    [target.text, text],
    ...Object.entries(target.hidden),
  ]) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name ?? '';
    input.value = value ?? '';
    form.append(input);
  }
  form.append(Object.assign(document.createElement('button'), { textContent: label }));
  return form;
}

function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // The reader may have forbidden it; the text is on the page to be copied by hand.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return false;
  }
}
