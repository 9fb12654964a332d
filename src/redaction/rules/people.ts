import { matchAll } from '../match-all.ts';
import { commonWords, roleWords } from './common-words.ts';

/** One of a ticket's people, ready to be found. All words are folded: no accents, no capitals. */
export interface Person {
  /** The same for all that this person is called. */
  identity: string;
  /** Words that are only a name. */
  parts: string[];
  /** Words that are a name and a common word. */
  weakParts: string[];
  initials: Set<string>;
  /** Looked for as they are, letter by letter. */
  written: string[];
}

/** A name without accents and case: "Kónya" and "KONYA" are the same. */
export const foldName = (name: string) =>
  isPlain(name) ? name.toLowerCase() : name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function isPlain(name: string): boolean {
  for (let place = 0; place < name.length; place++) if (name.charCodeAt(place) > 127) return false;
  return true;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const read = new WeakMap<readonly string[], Person[]>();

/**
 * Reads names, logins and addresses. A login that is made of a known name belongs to the same person. The same list is
 * read once: a ticket has one, and many texts.
 */
export function createPeople(names: readonly string[]): Person[] {
  const known = read.get(names);
  if (known) return known;
  const people: Person[] = [];
  for (const name of names) {
    const person = createPerson(name.trim());
    const same = person && people.find((other) => isSamePerson(other, person));
    if (same) same.written.push(...person.written);
    else if (person) people.push(person);
  }
  read.set(names, people);
  return people;
}

/** People of whom only a text tells: their names are no proof where they could be common words. */
export function createLearnedPeople(names: readonly string[]): Person[] {
  if (names.length === 0) return [];
  return createPeople(names.toSorted((a, b) => b.split(/\s+/).length - a.split(/\s+/).length)).map(
    (person) => ({
      ...person,
      parts: [],
      weakParts: [...person.parts, ...person.weakParts],
    }),
  );
}

function isSamePerson(known: Person, other: Person): boolean {
  const words = new Set([...known.parts, ...known.weakParts, ...known.initials]);
  return other.identity === known.identity || other.identity.split(' ').every((word) => words.has(word));
}

function createPerson(name: string): Person | undefined {
  const local = name
    .replace(/^@/, '')
    .replace(/@[^@]*$/, '')
    .replace(/\s*<[^>]*>?\s*$/, '');
  const words = matchAll(local, /[\p{L}\p{M}\p{N}]+/gu).map(([word]) => foldName(word));
  const telling = words.filter((word) => /\p{L}/u.test(word) && !roleWords.has(word));
  if (telling.length === 0) return undefined;
  const long = telling.filter((word) => word.length >= 3 && !unspaced.test(word));
  return {
    identity: words.join(' '),
    parts: [...long.filter((word) => !commonWords.has(word)), ...createLogins(telling)],
    weakParts: telling.filter((word) => commonWords.has(word) || (word.length === 2 && !unspaced.test(word))),
    initials: new Set(telling.map((word) => word.slice(0, 1))),
    written: unspaced.test(local) ? createUnspacedNames(local) : createWrittenLogin(local),
  };
}

/** What accounts are usually called: anna kowalska -> akowalska, annak, annakowalska, kowalskaa, kowalskaanna. */
function createLogins(words: readonly string[]): string[] {
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length < 2 || unspaced.test(first + last)) return [];
  const logins = [
    first + last,
    last + first,
    first.slice(0, 1) + last,
    first + last.slice(0, 1),
    last + first.slice(0, 1),
  ];
  return logins.filter((login) => login.length >= 5 && !commonWords.has(login));
}

const createWrittenLogin = (local: string) =>
  /[\d_.-]/.test(local) && local.length >= 4 && !/\s/.test(local) ? [local.toLowerCase()] : [];

const honorifics = [
  '先生',
  '女士',
  '小姐',
  '老师',
  '经理',
  '同学',
  '总',
  '工',
  '哥',
  '姐',
  'さん',
  '様',
  '님',
  '씨',
];

/** 王小明: the whole, the given name, and the family name with a form of address. */
function createUnspacedNames(local: string): string[] {
  const name = local.replace(/[\s·]/g, '').toLowerCase();
  if (name.length < 2) return [];
  if (honorifics.some((honorific) => name.endsWith(honorific))) return [local.toLowerCase()];
  const family = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容)/.test(name)
    ? name.slice(0, 2)
    : name.slice(0, 1);
  const given = name.slice(family.length);
  return [
    local.toLowerCase(),
    name,
    ...(given.length >= 2 ? [given] : []),
    ...honorifics.map((honorific) => family + honorific),
  ];
}
