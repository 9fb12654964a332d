import {
  type Channel,
  createTicketForm,
  createTicketLink,
  type Draft,
  formatDraft,
} from '../../../support/browser.ts';
import type { HelpWords } from '../../words/index.ts';
import { fireHelpEvent } from './fire-event.ts';

/** Shows the ticket as it will leave the page, and the ways to send it. */
export function showReview(
  panel: HTMLElement,
  draft: Draft,
  channels: readonly Channel[],
  words: HelpWords,
): void {
  const text = formatDraft(draft, words.ticket);
  const title = document.createElement('p');
  title.className = 'review-title';
  title.dir = 'auto';
  title.textContent = draft.title;
  const body = document.createElement('pre');
  body.tabIndex = 0;
  body.setAttribute('aria-label', words.draft.textSent);
  body.append(...markMasked(text));
  const status = document.createElement('p');
  status.className = 'small quiet';
  status.setAttribute('role', 'status');
  const ways = document.createElement('div');
  ways.className = 'ways';
  const copy = async () => {
    status.textContent = (await copyText(text)) ? words.draft.copied : words.draft.notCopied;
  };
  ways.append(
    ...channels.map((channel, index) => createWay(channel, draft, text, index === 0, copy, words)),
    createButton(words.draft.copy, channels.length === 0, () => {
      fireHelpEvent('write', 'went-on');
      void copy();
    }),
  );
  panel.replaceChildren(title, body, ways, status);
  panel.hidden = false;
}

/** Said where the rules that find secrets did not load: without them nothing is offered to be sent. */
export function showFailure(panel: HTMLElement, words: HelpWords): void {
  const say = document.createElement('p');
  say.textContent = words.draft.rulesFailed;
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

function createWay(
  channel: Channel,
  draft: Draft,
  text: string,
  first: boolean,
  copy: () => Promise<void>,
  words: HelpWords,
): HTMLElement {
  const label = channel.label ?? words.draft.channels[channel.kind];
  const way =
    channel.kind === 'form' ? createPost(channel, draft.title, text, label) : document.createElement('a');
  if (way instanceof HTMLAnchorElement) {
    const { href, complete } = createTicketLink(channel, draft, words.ticket);
    way.href = href;
    way.textContent = complete ? label : words.draft.copiesFirst(label);
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

function createButton(label: string, first: boolean, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = first ? 'btn go' : 'btn';
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
