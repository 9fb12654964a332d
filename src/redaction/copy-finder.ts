import { isLetter } from './characters.ts';
import { createForms, findWriting } from './create-forms.ts';
import { createFormIndex, type FormIndex, shortestForm } from './form-index.ts';
import { lineEnds, removeGaps } from './remove-gaps.ts';
import type { Match } from './span.ts';

/** A private value that was found somewhere. */
export interface Value {
  type: string;
  text: string;
  identity: string;
}

/** From this length on, a copy counts also inside of a longer word, and over the end of a line. */
const telling = 10;

/**
 * Makes ready to find copies of values that were found elsewhere: as they are, URL-encoded, escaped as in JSON or HTML,
 * in base64, and wrapped over lines. Time grows with the text and with the values, not with their product.
 *
 * @param texts those in which copies will be looked for.
 */
export function createCopyFinder(
  values: readonly Value[],
  texts: readonly string[],
): (text: string) => Match[] {
  if (values.length === 0) return () => [];
  const owners = new Map<string, Value>();
  const writing = findWriting(texts);
  for (const value of values)
    for (const form of createForms(value.text, value.type, writing))
      if (!owners.has(form)) owners.set(form, value);
  const index = createFormIndex(owners);
  return (text) => [...findForms(text, index), ...findWrapped(text, index)];
}

function findForms(text: string, index: FormIndex<Value>, shortest = shortestForm): Match[] {
  const matches: Match[] = [];
  for (let place = 0; place + shortest <= text.length; place++)
    for (const { form, owner } of index.findAt(text, place)) {
      if (form.length < shortest || !isWhole(text, place, form)) continue;
      matches.push({ type: owner.type, start: place, end: place + form.length, identity: owner.identity });
      break;
    }
  return matches;
}

function isWhole(text: string, start: number, form: string): boolean {
  if (form.length >= telling) return true;
  const end = start + form.length;
  return (
    !(isLetter(text.charCodeAt(start - 1)) && isLetter(text.charCodeAt(start))) &&
    !(isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end)))
  );
}

/** Finds what the end of a line cuts in two. */
function findWrapped(text: string, index: FormIndex<Value>): Match[] {
  const joined = removeGaps(text, lineEnds);
  if (!joined) return [];
  return findForms(joined.text, index, telling)
    .map((match) => joined.mapBack(match))
    .filter((match) => text.slice(match.start, match.end).includes('\n'));
}
