import { stripNoise } from '../signatures/strip-noise.ts';

/** Long words of letters and figures are keys and tokens; long rows of figures are numbers of people, cards and accounts. */
const secrets = [/(?=\S*\d)(?=\S*[A-Za-z])[\w+/=.-]{16,}/g, /\+?\d[\d\s().-]{6,}\d/g];

/** What comes later in a paste is left out: nobody reads it in a list of queries. */
const longestQuery = 2000;

/**
 * What may be told of a query: its words. Mail addresses, links, ids, paths, keys and long numbers are taken out, more of them than
 * needed rather than one too few. Light enough to be there on every page.
 */
export function redactQuery(query: string): string {
  let text = stripNoise(query.slice(0, longestQuery));
  for (const pattern of secrets) text = text.replace(pattern, ' ');
  return text.replace(/\s+/g, ' ').trim();
}
