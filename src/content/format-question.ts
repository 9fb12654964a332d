import { formatPage } from './format-page.ts';
import type { Question } from './schemas/question.ts';

/** The order in which a question's keys are written, so that a change of one key is a change of one line. */
const keyOrder: readonly (keyof Question)[] = [
  'title',
  'description',
  'asks',
  'errors',
  'versions',
  'link',
  'answered',
  'sources',
  'tags',
];

/** The Markdown file of an answered question, as `formatPage` writes it. */
export const formatQuestion = (question: Question, body: string): string =>
  formatPage(question, keyOrder, body);
