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
  let place = 0;
  while (place < text.length) {
    const level = levels.indexOf(text[place] ?? 'A');
    let distance = 0;
    for (place += 1; text.charCodeAt(place) <= nine; place++)
      distance = distance * 10 + (text.charCodeAt(place) - zero);
    page += distance;
    postings.push({ page, weight: level / top });
  }
  return postings;
}

const [zero, nine] = ['0', '9'].map((digit) => digit.charCodeAt(0)) as [number, number];
