import { isWordPart } from '../characters.ts';
import { eachMatch } from '../each-match.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { findNameWords, type NameWord } from './name-words.ts';
import { createLearnedPeople, createPeople, foldName, type Person } from './people.ts';

/** What may stand between two words of one name. */
const joint = /^(?:\.? |[.'’_·-]|, )$/;

/**
 * The ticket's own people: the whole name, its parts, logins made of them, in any case and with or without accents.
 * Words that are also common English ("Will", "Mark") count only where a name would stand.
 */
export const findPeople: Rule = (text, options) => {
  const people = [...createPeople(options.people ?? []), ...createLearnedPeople(options.learned ?? [])];
  return people.length === 0 ? [] : [...findByWords(text, people), ...findWritten(text, people)];
};

type Names = ReadonlyMap<string, Person>;

/** Where two people share a part, it stands for the first of them. */
const createNames = (people: readonly Person[], choose: (person: Person) => string[]): Names =>
  new Map(people.toReversed().flatMap((person) => choose(person).map((part) => [part, person] as const)));

function findByWords(text: string, people: readonly Person[]): Match[] {
  const strong = createNames(people, ({ parts }) => parts);
  const weak = createNames(people, ({ weakParts }) => weakParts);
  const matches: Match[] = [];
  for (const word of findNameWords(text, new Set([...strong.keys(), ...weak.keys()]))) {
    const { found, index } = word;
    const person = strong.get(word.folded) ?? findWeak(text, word, weak, strong);
    if (!person) continue;
    const last = matches.at(-1);
    const start = findLeadingInitials(text, index, person, last?.end ?? 0);
    const end = findTrailingInitial(text, index + found.length, person);
    if (last && last.identity === person.identity && isJoined(text, last, start, word.folded)) last.end = end;
    else matches.push({ type: 'person', start, end, identity: person.identity });
  }
  return matches;
}

/** "KOWALSKA, Anna" is one name; "Anna, Anna Kowalska" are two. */
function isJoined(text: string, last: Match, start: number, folded: string): boolean {
  const gap = text.slice(last.end, start);
  const written = text.slice(last.start, last.end);
  return joint.test(gap) && (gap !== ', ' || (!written.includes(' ') && foldName(written) !== folded));
}

const initialBefore = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{N}])(?:\.? ?|['’])$/u;
const initialAfter = /^ ?(\p{Lu})(?:\.|(?![\p{L}\p{M}\p{N}.]))/u;

/** "A. B. Kowalska": the initials before a name go with it. */
function findLeadingInitials(text: string, index: number, person: Person, from: number): number {
  let start = index;
  for (let more = 0; more < 3; more++) {
    const initial = initialBefore.exec(text.slice(Math.max(from, start - 4), start));
    if (!initial || !person.initials.has(foldName(initial[1] ?? ''))) break;
    start -= initial[0].length;
  }
  return start;
}

/** "Anna K.": so does the one after it. */
function findTrailingInitial(text: string, end: number, person: Person): number {
  const initial = initialAfter.exec(text.slice(end, end + 4));
  return initial?.[0].startsWith(' ') && person.initials.has(foldName(initial[1] ?? ''))
    ? end + 1 + (initial[1]?.length ?? 0)
    : end;
}

const nameBefore =
  /(?:\b(?:hi|hello|hey|dear|thanks|thank you|cheers|regards|mr|mrs|ms|dr|from|by|with|to|ask|asked|told)[,.]?\s+|@)$/i;
const nameAfter =
  /^(?:['’]s\b|\s*(?:$|[\n:@(<])|,?\s+(?:wrote|said|says|asked|replied|reported|here|from|mentioned|told)\b)/i;
const longestWord = 40;
const longestGap = 2;

/** The word before a place, and what lies between. */
function readBefore(text: string, place: number): [word: string, gap: string] {
  let end = place;
  while (end > 0 && place - end < longestGap && !isWordPart(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < longestWord && isWordPart(text.charCodeAt(start - 1))) start--;
  return [text.slice(start, end), text.slice(end, place)];
}

/** The word after a place, and what lies between. */
function readAfter(text: string, place: number): [word: string, gap: string] {
  let start = place;
  while (start < text.length && start - place < longestGap && !isWordPart(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && end - start < longestWord && isWordPart(text.charCodeAt(end))) end++;
  return [text.slice(start, end), text.slice(place, start)];
}

/** A common word counts as a name when it is written as one, and stands beside another part or where names stand. */
function findWeak(
  text: string,
  { found, index, folded }: NameWord,
  weak: Names,
  strong: Names,
): Person | undefined {
  const person = weak.get(folded);
  if (!person) return undefined;
  const isSame = ([other, gap]: [word: string, gap: string]) =>
    joint.test(gap) && [strong, weak].some((names) => names.get(foldName(other)) === person);
  if (isSame(readBefore(text, index)) || isSame(readAfter(text, index + found.length))) return person;
  const before = text.slice(Math.max(0, index - 44), index);
  const after = text.slice(index + found.length, index + found.length + 44);
  if (!/^\p{Lu}/u.test(found)) return before.endsWith('@') ? person : undefined;
  const inSentence = /[\p{Ll}\p{N},;] $/u.test(before);
  return nameBefore.test(before) || nameAfter.test(after) || inSentence ? person : undefined;
}

/** Names in scripts without spaces between words, and logins with marks in them, are looked for as written. */
function findWritten(text: string, people: readonly Person[]): Match[] {
  const matches: Match[] = [];
  for (const { written, identity } of people)
    for (const name of written)
      for (const start of findPlaces(text, name))
        matches.push({ type: 'person', start, end: start + name.length, identity });
  return matches;
}

/** Chinese has no case and no spaces: there a name is found as it stands, and so several times as fast. */
function findPlaces(text: string, name: string): number[] {
  const places: number[] = [];
  if (/^\p{Script=Han}+$/u.test(name))
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) places.push(at);
  else
    for (const { index } of eachMatch(text, new RegExp(RegExp.escape(name), 'giu')))
      if (standsAlone(text, index, name.length)) places.push(index);
  return places;
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

function standsAlone(text: string, start: number, length: number): boolean {
  const joined = (a: string | undefined, b: string | undefined) =>
    spaced.test(a ?? ' ') && spaced.test(b ?? ' ');
  return !joined(text[start - 1], text[start]) && !joined(text[start + length - 1], text[start + length]);
}
