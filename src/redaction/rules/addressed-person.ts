import { eachCapitalised } from '../each-capitalised.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { findEmails } from './email.ts';
import { isName } from './name-pattern.ts';
import { foldName } from './people.ts';

const capitalised = /\p{Lu}[\p{L}\p{M}’'-]{1,24}/uy;
/** Between the words of one name: a space, or an initial. */
const joint = /^[ ](?:\p{Lu}\.?[ ])?$/u;

/** Names that an e-mail address of the same text spells: "Anna Kowalska" beside `akowalska@` or `anna.kowalska@`. */
export const findAddressedPeople: Rule = (text, options) => {
  const locals = new Set(
    findEmails(text, options).map(({ identity = '' }) => readLetters(identity.split('@')[0] ?? '')),
  );
  if (locals.size === 0) return [];
  const matches: Match[] = [];
  let last: { word: string; end: number; start: number } | undefined;
  for (const { 0: word, index } of eachCapitalised(text, capitalised)) {
    if (last && joint.test(text.slice(last.end, index)) && isSpelled(last.word, word, locals)) {
      const name = text.slice(last.start, index + word.length);
      if (isName(name))
        matches.push({
          type: 'person',
          start: last.start,
          end: index + word.length,
          identity: foldName(name),
          guess: true,
        });
    }
    last = { word, start: index, end: index + word.length };
  }
  return matches;
};

const readLetters = (name: string) => foldName(name).replace(/[^\p{L}]/gu, '');

/** Whether an account is made of two names: both, or one and the initial of the other. */
function isSpelled(first: string, second: string, locals: ReadonlySet<string>): boolean {
  const [a, b] = [readLetters(first), readLetters(second)];
  const accounts = [a + b, b + a, a.slice(0, 1) + b, a + b.slice(0, 1), b + a.slice(0, 1)];
  return accounts.some((account) => account.length >= 5 && locals.has(account));
}
