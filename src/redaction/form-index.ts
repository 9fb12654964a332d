/** Finds which of many words stands at a place of a text. */
export interface FormIndex<Owner> {
  /** The words at a place, the longest first. */
  findAt: (text: string, place: number) => readonly Found<Owner>[];
}

interface Found<Owner> {
  form: string;
  owner: Owner;
}

/** The same for all places without a word, since most are. */
const nothing: readonly never[] = [];

/** Words shorter than this are not taken. */
export const shortestForm = 4;
const buckets = 1 << 16;

/** The first letters at a place as one of 65,536 numbers: most places are ruled out by one look into a table. */
const hashAt = (text: string, place: number) =>
  (Math.imul(text.charCodeAt(place), 31) ^
    Math.imul(text.charCodeAt(place + 1), 1031) ^
    Math.imul(text.charCodeAt(place + 2), 92_821) ^
    Math.imul(text.charCodeAt(place + 3), 8209)) &
  (buckets - 1);

/**
 * Words in order, each with the longest other word that it starts with. A word that starts a text is the greatest word
 * not after that text, or one that this one starts with; so a look-up takes the logarithm of the number of words.
 */
export function createFormIndex<Owner>(owners: ReadonlyMap<string, Owner>): FormIndex<Owner> {
  const forms = [...owners.keys()].filter((form) => form.length >= shortestForm).sort();
  const starts = new Uint8Array(buckets);
  for (const form of forms) starts[hashAt(form, 0)] = 1;
  const parents = findParents(forms);
  return {
    findAt(text, place) {
      if (!starts[hashAt(text, place)]) return nothing;
      const found: Found<Owner>[] = [];
      for (let at = findGreatest(forms, text, place); at >= 0; at = parents[at] ?? -1) {
        const form = forms[at] ?? '';
        const owner = owners.get(form);
        if (owner !== undefined && text.startsWith(form, place)) found.push({ form, owner });
      }
      return found;
    },
  };
}

/** For each word the place of the longest other one that it starts with, or -1. */
function findParents(forms: readonly string[]): Int32Array {
  const parents = new Int32Array(forms.length).fill(-1);
  const open: number[] = [];
  forms.forEach((form, at) => {
    while (open.length > 0 && !form.startsWith(forms[open.at(-1) ?? 0] ?? '')) open.pop();
    parents[at] = open.at(-1) ?? -1;
    open.push(at);
  });
  return parents;
}

/** The place of the greatest word that is not after the text from a place on, or -1. */
function findGreatest(forms: readonly string[], text: string, place: number): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(forms[middle] ?? '', text, place)) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Whether a word comes after the text from a place on, in the order of code units; a start of the text does not. */
function isAfter(form: string, text: string, place: number): boolean {
  for (let at = 0; at < form.length; at++) {
    const own = form.charCodeAt(at);
    const other = text.charCodeAt(place + at);
    if (own !== other) return own > other || Number.isNaN(other);
  }
  return false;
}
