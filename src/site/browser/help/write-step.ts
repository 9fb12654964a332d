import { createTitle, type Draft, type Schedule } from '../../../support/browser.ts';
import type { HelpWords } from '../../words/index.ts';
import { readAsked } from '../asked.ts';
import { collectParts, createDraft } from './collect-parts.ts';
import { openDraftForm } from './draft-form.ts';
import { showFailure, showReview } from './review.ts';
import { showSecrets } from './show-secrets.ts';

/** The form of a step, its panels, and what is known beside it. */
export interface WriteStep {
  form: HTMLFormElement;
  schedule: Pick<Schedule, 'channels'>;
  /** Under which the draft is kept in this tab. */
  key: string;
  /** The question that was asked on this page; nothing where none is asked. */
  readQuestion: () => string;
  /** What kind of problem was chosen, in words. */
  readKind: () => string;
  words: HelpWords;
}

const wait = 250;
/** The rules that find secrets weigh more than the page: they come when somebody writes. */
const loadRules = () => import('./find-secrets.ts');

/** The draft: kept while it grows, searched for secrets, shown as it will be sent. */
export function attachWriteStep({ form, schedule, key, readQuestion, readKind, words }: WriteStep): void {
  const secretsPanel = form.querySelector('[data-secrets]') as HTMLElement;
  const reviewPanel = form.querySelector('[data-review]') as HTMLElement;
  const kept = new Set<string>();
  let timer = 0;
  const mask = async (): Promise<Draft> => {
    const { maskDraft } = await loadRules();
    const { parts, secrets } = maskDraft(collectParts(draft, readKind(), words.ticket), kept);
    showSecrets(secretsPanel, secrets, kept, () => void update(), words.secrets);
    return createDraft(parts, draft.read('priority'));
  };
  const review = async () => {
    try {
      showReview(reviewPanel, await mask(), schedule.channels, words);
    } catch (error) {
      // Nothing leaves the page unsearched; the cause goes where a developer looks.
      showFailure(reviewPanel, words);
      reportError(error);
    }
  };
  const update = async () => {
    if (!reviewPanel.hidden) await review();
    else if (draft.readParts().some(({ text }) => text !== '')) await mask();
  };
  const draft = openDraftForm(form, key, () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void update().catch(reportError), wait);
  });
  const suggest = () => {
    draft.suggest('title', createTitle(readQuestion(), ''));
    draft.suggest('logs', readAsked().log);
  };
  form.addEventListener('focusin', suggest, { once: true });
  form.addEventListener('submit', (event) => {
    if (event.target !== form) return;
    event.preventDefault();
    clearTimeout(timer);
    void review().then(() => reviewPanel.focus());
  });
  form.hidden = false;
}
