import { createTitle, type Draft, type DraftPart, type Schedule } from '../../../support/browser.ts';
import { readTrail } from '../trail.ts';
import { openDraftForm } from './draft-form.ts';
import { maskDraft } from './find-secrets.ts';
import { showReview } from './review.ts';
import { showSecrets } from './show-secrets.ts';

/** The form of a step, its panels, and what is known beside it. */
export interface WriteStep {
  form: HTMLFormElement;
  schedule: Pick<Schedule, 'channels'>;
  /** Under which the draft is kept in this tab. */
  key: string;
  /** The question that was asked on this page; nothing where none is asked. */
  readQuestion?: () => string;
  /** What kind of problem was chosen, in words. */
  readKind?: () => string;
}

const wait = 250;

/** The draft: kept while it grows, searched for secrets, shown as it will be sent. */
export function attachWriteStep({ form, schedule, key, readQuestion, readKind }: WriteStep): void {
  const secretsPanel = form.querySelector('[data-secrets]') as HTMLElement;
  const reviewPanel = form.querySelector('[data-review]') as HTMLElement;
  const kept = new Set<string>();
  let timer = 0;
  const mask = () => {
    const parts = [
      titlePart(draft.read('title')),
      kindPart(readKind?.() ?? ''),
      ...draft.readParts(),
      trailPart(),
    ];
    const masked = maskDraft(parts, kept);
    showSecrets(secretsPanel, masked.secrets, kept, update);
    return masked.parts;
  };
  const update = () => {
    const parts = mask();
    if (!reviewPanel.hidden) showReview(reviewPanel, createDraft(parts), schedule.channels);
  };
  const draft = openDraftForm(form, key, () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, wait);
  });
  const createDraft = ([title, ...rest]: DraftPart[]): Draft => {
    return {
      title:
        title?.text ||
        createTitle('', rest.find(({ name, text }) => name !== 'kind' && text.trim())?.text ?? ''),
      parts: rest.slice(0, -1),
      trail: readMaskedTrail(rest.at(-1)?.text ?? ''),
      ...(draft.read('priority') ? { priority: draft.read('priority') } : {}),
    };
  };
  form.addEventListener('focusin', () => draft.suggest('title', createTitle(readQuestion?.() ?? '', '')), {
    once: true,
  });
  form.addEventListener('submit', (event) => {
    if (event.target !== form) return;
    event.preventDefault();
    showReview(reviewPanel, createDraft(mask()), schedule.channels);
    reviewPanel.focus();
  });
}

const titlePart = (text: string): DraftPart => ({ name: 'title', heading: 'Title', text });

const kindPart = (text: string): DraftPart => ({ name: 'kind', heading: 'Kind of problem', text });

/** The queries are searched for secrets too: people paste whole logs into a search field. */
const trailPart = (): DraftPart => ({
  name: 'trail',
  heading: 'Searched before',
  text: readTrail()
    .map(({ query }) => query.replace(/\s+/g, ' '))
    .join('\n'),
});

function readMaskedTrail(masked: string): Draft['trail'] {
  const queries = masked.split('\n');
  return readTrail().map((step, index) => ({ ...step, query: queries[index] ?? '' }));
}
