import { eachCapitalised } from '../each-capitalised.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { findEmails } from './email.ts';
import { foldName } from './people.ts';

const capitalised =
  /(?<![\p{L}\p{M}\p{N}@_./\\-])\p{Lu}[\p{L}\p{M}\p{N}-]{2,30}(?![\p{L}\p{M}\p{N}@_\\=(]|\.[\p{L}])/uy;

/** Mailboxes for everybody, and makers whose names stand in many texts: their customers are not their people. */
const everybody = new Set(
  `gmail googlemail google outlook hotmail live msn microsoft office yahoo icloud apple proton protonmail gmx web mail mailbox
  posteo fastmail zoho yandex aol comcast verizon orange free laposte libero qq foxmail sina sohu example users github
  gitlab lists list groups test support server host domain company email`
    .split(/\s+/)
    .filter(Boolean),
);
/** Below this, a word of a domain may be any. */
const shortest = 4;

/** Companies that the domain of an e-mail address of the same text spells: "Acme Robotics" beside `jo@acme-robotics.io`. */
export const findAddressedCompanies: Rule = (text, options) => {
  const names = new Set(findEmails(text, options).flatMap(({ identity = '' }) => readCompany(identity)));
  if (names.size === 0) return [];
  const matches: Match[] = [];
  let last: { word: string; start: number; end: number } | undefined;
  for (const { 0: word, index } of eachCapitalised(text, capitalised)) {
    const end = index + word.length;
    const joined = last && text.slice(last.end, index) === ' ' && names.has(squeeze(last.word + word));
    if (last && joined) matches.push(createMatch(text, last.start, end));
    else if (names.has(squeeze(word))) matches.push(createMatch(text, index, end));
    last = { word, start: index, end };
  }
  return matches;
};

const squeeze = (name: string) => foldName(name).replace(/[^\p{L}\p{N}]/gu, '');

/** The name in a domain: its last label before the ending, `co.uk` and the like being one. */
function readCompany(address: string): string[] {
  const labels = (address.split('@')[1] ?? '').split('.');
  const ending = labels.length > 2 && /^(?:co|com|org|net|ac|gov|edu)$/.test(labels.at(-2) ?? '') ? 2 : 1;
  const name = squeeze(labels.at(-1 - ending) ?? '');
  return name.length >= shortest && !everybody.has(name) ? [name] : [];
}

const createMatch = (text: string, start: number, end: number): Match => ({
  type: 'company',
  start,
  end,
  identity: squeeze(text.slice(start, end)),
  guess: true,
});
