import type { Schedule } from '../../../support/browser.ts';
import type { HelpWords, Words } from '../../words/index.ts';
import { loadHelpWords, loadWords } from '../../words/load-words.ts';
import { keepPastedLines } from '../keep-pasted-lines.ts';
import { attachAskStep } from './ask-step.ts';
import { followSteps } from './follow-steps.ts';
import { measureClockError } from './measure-clock-error.ts';
import { showTimes } from './show-times.ts';
import { attachWriteStep } from './write-step.ts';

/**
 * Brings a page of the help path to life. Without this script it is a page of links and a plain form.
 *
 * @param page the element with `data-help`: it holds the schedule, the steps and the draft, as far as there are any.
 */
export async function attachHelp(page: HTMLElement): Promise<void> {
  // A paste that comes before the words keeps its lines.
  const field = page.querySelector<HTMLInputElement>('[data-ask] input');
  if (field) keepPastedLines(field);
  const { lang } = document.documentElement;
  const [words, site] = await Promise.all([loadHelpWords(lang), loadWords(lang)]);
  const text = page.querySelector('[data-schedule]')?.textContent;
  const schedule: Schedule | undefined = text ? JSON.parse(text) : undefined;
  const readQuestion = attachPath(page, words, site);
  if (!schedule) return;
  void measureClockError(Number(page.dataset.built)).then((error) => {
    if (error !== undefined) showTimes(page, schedule, Date.now() + error, words);
  });
  const form = page.querySelector<HTMLFormElement>('[data-draft]');
  if (!form) return;
  for (const plain of page.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
  const readKind = () =>
    page.querySelector('[name=class]:checked')?.closest('label')?.textContent?.trim() ?? '';
  attachWriteStep({ form, schedule, key: `tz-${form.dataset.draft}`, readQuestion, readKind, words });
}

/** @returns what is being asked; nothing on a page without the first layers. */
function attachPath(page: HTMLElement, words: HelpWords, site: Words): () => string {
  const steps = page.querySelector<HTMLElement>('[data-steps]');
  const form = page.querySelector<HTMLFormElement>('[data-ask]');
  const answers = page.querySelector<HTMLElement>('[data-answers]');
  if (!steps || !form || !answers) return () => '';
  const path = followSteps(steps);
  return attachAskStep({
    form,
    answers,
    threads: page.querySelector<HTMLElement>('[data-threads]'),
    words,
    site,
    onAnswer: path.offer,
  });
}
