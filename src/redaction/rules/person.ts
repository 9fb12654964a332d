import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { createPeople, foldName, type Person } from './people.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** What may stand between two words of one name. */
const joint = /^(?:\.? |[.'’_·-]|, )$/;

/**
 * The ticket's own people: the whole name, its parts, logins made of them, in any case and with or without accents.
 * Words that are also common English ("Will", "Mark") count only where a name would stand.
 */
export const findPeople: Rule = (text, options) => {
  const people = createPeople(options.people ?? []);
  return people.length === 0 ? [] : [...findByWords(text, people), ...findWritten(text, people)];
};

interface Word {
  start: number;
  end: number;
  folded: string;
}

function findByWords(text: string, people: readonly Person[]): Match[] {
  const strong = new Map(people.flatMap((person) => person.parts.map((part) => [part, person] as const)));
  const weak = new Map(people.flatMap((person) => person.weakParts.map((part) => [part, person] as const)));
  const words: Word[] = [...text.matchAll(word)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    folded: foldName(found[0]),
  }));
  const matches: Match[] = [];
  words.forEach((current, place) => {
    const person = strong.get(current.folded) ?? findWeak(text, words, place, weak, strong);
    if (!person) return;
    const last = matches.at(-1);
    const lead = findInitial(text, words, place, person, last?.end ?? 0);
    if (last && last.identity === person.identity && joint.test(text.slice(last.end, lead)))
      last.end = current.end;
    else matches.push({ type: 'person', start: lead, end: current.end, identity: person.identity });
  });
  return matches;
}

/** "A. Kowalska": the initial before a name goes with it. */
function findInitial(
  text: string,
  words: readonly Word[],
  place: number,
  person: Person,
  from: number,
): number {
  let start = words[place]?.start ?? 0;
  for (let before = place - 1; before >= 0; before--) {
    const initial = words[before];
    if (!initial || initial.start < from || !person.initials.has(initial.folded)) break;
    if (!/^(?:\.? ?|['’])$/.test(text.slice(initial.end, start))) break;
    start = initial.start;
  }
  return start;
}

const nameBefore =
  /(?:\b(?:hi|hello|hey|dear|thanks|thank you|cheers|regards|mr|mrs|ms|dr|from|by|with|to|ask|asked|told)[,.]?\s+|@|\n\s*)$/i;
const nameAfter =
  /^(?:['’]s\b|\s*(?:$|[\n:@(<])|,?\s+(?:wrote|said|says|asked|replied|reported|here|from|mentioned|told)\b)/i;

/** A common word counts as a name when it is written as one, and stands beside another part or where names stand. */
function findWeak(
  text: string,
  words: readonly Word[],
  place: number,
  weak: ReadonlyMap<string, Person>,
  strong: ReadonlyMap<string, Person>,
): Person | undefined {
  const current = words[place];
  const person = current && weak.get(current.folded);
  if (!person || !current) return undefined;
  const before = text.slice(Math.max(0, current.start - 16), current.start);
  const after = text.slice(current.end, current.end + 16);
  if (before.endsWith('@')) return person;
  const beside = [words[place - 1], words[place + 1]].some((other) => {
    const gap = other && text.slice(Math.min(other.end, current.end), Math.max(other.start, current.start));
    const same = other && (strong.get(other.folded) === person || weak.get(other.folded) === person);
    return same && joint.test(gap ?? '\0');
  });
  if (beside) return person;
  const capital = /^\p{Lu}/u.test(text.slice(current.start, current.end));
  const inSentence = /[\p{Ll}\p{N},;] $/u.test(before);
  return capital && (nameBefore.test(before) || nameAfter.test(after) || inSentence) ? person : undefined;
}

/** Names in scripts without spaces between words, and logins with marks in them, are looked for as written. */
function findWritten(text: string, people: readonly Person[]): Match[] {
  return people.flatMap((person) =>
    person.written.flatMap((written) =>
      [...text.matchAll(new RegExp(RegExp.escape(written), 'giu'))]
        .filter((found) => standsAlone(text, found.index, found[0].length))
        .map(({ 0: name, index }) => ({
          type: 'person',
          start: index,
          end: index + name.length,
          identity: person.identity,
        })),
    ),
  );
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

function standsAlone(text: string, start: number, length: number): boolean {
  const joined = (a: string | undefined, b: string | undefined) =>
    spaced.test(a ?? ' ') && spaced.test(b ?? ' ');
  return !joined(text[start - 1], text[start]) && !joined(text[start + length - 1], text[start + length]);
}
