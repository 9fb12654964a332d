import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Answer } from '../answer.ts';
import { findAnswers } from '../find-answers.ts';
import type { SearchIndex } from '../search-index.ts';
import type { Expectation } from './parse-expectations.ts';

/** An expected page must be among so many results: people look at about three. */
const shown = 3;

/**
 * Asks each question and compares the first three results with what a writer expects.
 *
 * @param openIndex opens the built index for a reader of a language.
 * @returns a problem for each page or section that is missing, with what came instead and why.
 */
export async function checkExpectations(
  expectations: readonly Expectation[],
  openIndex: (language: string) => Promise<SearchIndex>,
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const expectation of expectations) {
    const index = await openIndex(expectation.language);
    const answer = await findAnswers(expectation.ask, index, { limit: 20, explain: true });
    const problem = describeMiss(expectation, answer);
    if (!problem) continue;
    diagnostics.push({
      code: 'TZ_SEARCH_EXPECTATION_MISSED',
      severity: 'error',
      message: [problem, ...describeInstead(expectation, answer)].join('\n'),
      hint: `Add the question to the page's \`asks\`, or look closer: npm run search -- --explain "${expectation.ask.replace(/"/g, '\\"')}"`,
      place: expectation.place,
    });
  }
  return diagnostics;
}

function describeMiss({ ask, page, section }: Expectation, { results }: Answer): string | undefined {
  const rank = results.findIndex(({ url }) => url === page) + 1;
  if (rank === 0) return `"${ask}" does not find ${page}.`;
  if (rank > shown) return `"${ask}" finds ${page} in place ${rank}, not among the first ${shown}.`;
  const sections = results[rank - 1]?.sections ?? [];
  if (!section || sections.some(({ url }) => url === `${page}#${section}`)) return undefined;
  const instead = sections.map(({ url }) => url.slice(url.indexOf('#'))).join(', ') || 'no section';
  return `"${ask}" finds ${page}, and leads to ${instead} in it, not to #${section}.`;
}

function describeInstead({ page }: Expectation, { results, explanation }: Answer): string[] {
  const pages = new Map(explanation?.pages.map((entry) => [entry.url, entry]));
  const wanted = results.slice(0, shown).map(({ url }) => url);
  return [...wanted, ...(wanted.includes(page) ? [] : [page])].flatMap((url) => {
    const entry = pages.get(url);
    const place = results.findIndex((result) => result.url === url) + 1;
    return entry
      ? [`  ${place || '-'}. ${url} scores ${entry.score.toFixed(1)}, holds: ${entry.holds.join(' ')}`]
      : [];
  });
}
