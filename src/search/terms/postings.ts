/** The pages of a term: page numbers in rising order with a weight of 0 to 1 each. */
export interface Posting {
  page: number;
  weight: number;
}

const levels = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const top = levels.length - 1;

/**
 * Writes postings as text: a letter for the weight, then the distance to the page before, in digits. `C4a1` is page 4
 * with a weight of 2/51 and page 5 with one of 26/51. Text compresses as well as packed bits and can be read in a bug report.
 */
export function formatPostings(postings: readonly Posting[]): string {
  let before = 0;
  let text = '';
  for (const { page, weight } of postings) {
    text += levels[Math.min(top, Math.max(0, Math.round(weight * top)))] + String(page - before);
    before = page;
  }
  return text;
}

/** Reads what `formatPostings` wrote. */
export function parsePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let page = 0;
  for (const [, letter = 'A', distance = '0'] of text.matchAll(/([A-Za-z])(\d+)/g)) {
    page += Number(distance);
    postings.push({ page, weight: levels.indexOf(letter) / top });
  }
  return postings;
}
