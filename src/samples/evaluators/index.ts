import { data } from './data/index.ts';
import type { Evaluator } from './evaluator.ts';
import { createInterpreterEvaluator } from './interpreted/create-evaluator.ts';
import { interpreters } from './interpreted/interpreters.ts';
import { javascript } from './javascript/index.ts';
import { python } from './python/index.ts';
import { bash, consoleTranscript } from './shell/index.ts';

/** Who runs which language. To add one, write an evaluator and put it into this list. */
export const evaluators: readonly Evaluator[] = [
  javascript,
  python,
  bash,
  consoleTranscript,
  data,
  ...interpreters.map(createInterpreterEvaluator),
];

const byLanguage = new Map(
  evaluators.flatMap((evaluator) => evaluator.languages.map((language) => [language, evaluator])),
);

export const findEvaluator = (language: string): Evaluator | undefined => byLanguage.get(language);
