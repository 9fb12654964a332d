import { eachMatch } from '../each-match.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { isName, writtenName } from './name-pattern.ts';
import { foldName } from './people.ts';

/** A line that starts the address or the numbers of somebody: a street with its number, a box, a label. */
const contact =
  /\n([^\p{L}\p{N}\n]{0,8}(?:\d{1,6}(?:[ ][\p{L}\p{N}.'’-]{1,30}){1,6}|(?:P\.?[ ]?O\.?[ ]?Box|Postfach|Unit|PSC)[ ]\d{1,6}[^\n]{0,60}|\p{Lu}[\p{L}\p{M}. '’-]{3,40}[ ]\d{1,4}[a-z]?|(?:phone|tel|telephone|mobile|cell|desk|fax|e-?mail|address|personal info)\b\.?:[^\n]{0,80}))(?=[,\n])/giu;
/** What proves that it is one: a second line of the kind soon after it. */
const proof =
  /\n[^\p{L}\p{N}\n]{0,8}(?:(?:phone|tel|telephone|mobile|cell|desk|fax|e-?mail|address)\b\.?:|(?:suite|apt|apartment|floor|room|unit|p\.?o\.? box|[ad]po|fpo)\b|[^\n]{0,40}\b\d{4,6}\b)/iu;
const proofLength = 160;
/** So many lines may stand above: a name, a position, a company, and empty ones between. */
const mostLines = 6;
const longestLine = 60;

const wholeName = new RegExp(`^${writtenName}$`, 'u');
const mark = /^[^\p{L}\p{N}\n]{0,8}/u;
/** "Leasing consultant", "Head of sales": a position, not a company. */
const position =
  /[ ]\p{Ll}{4}|(?:er|or|ist|ant|ent|man|woman|ian|Officer|Engineer|Manager|Director|Nurse)$|\b(?:Head|Chief|Vice|President|Sales|Support|Team|Department)\b/u;

/** The person and the company at the head of an address: "Anna Kowalska / Acme Robotics / 12 Long Street / Mobile: …". */
export const findLetterheads: Rule = (text) => {
  const matches: Match[] = [];
  let last = 0;
  for (const { 1: line = '', index: end } of eachMatch(text, contact)) {
    const index = end + 1;
    const after = text.slice(index + line.length, index + line.length + proofLength);
    const head = readHead(text, index, last);
    last = index + line.length;
    if (head.length > 0 && proof.test(after)) matches.push(...findHead(head));
  }
  return matches;
};

interface Line {
  words: string;
  start: number;
}

/** The short lines before an address, without marks of quoting; the first of them first. */
function readHead(text: string, before: number, from: number): Line[] {
  const lines: Line[] = [];
  let end = before - 1;
  for (let read = 0; read < mostLines && end > from; read++) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1, end - longestLine - 9);
    const written = text.slice(start, end);
    const lead = mark.exec(written)?.[0].length ?? 0;
    const words = written.slice(lead).trimEnd();
    if (words.length > longestLine || /(?<!\b\p{Lu})[.?!:;][ ]|[?!:;,]$|\p{Ll}{4}\.$|^\p{Ll}/u.test(words))
      break;
    if (words !== '') lines.unshift({ words, start: start + lead });
    end = start - 1;
  }
  // What follows a line of another address belongs to that one: a city, a country.
  if (from > 0 && end <= from) return [];
  const name = lines.findIndex(({ words }) => wholeName.test(words) && / /.test(words) && isName(words));
  return name === -1 ? [] : lines.slice(name, name + 3);
}

function findHead(lines: readonly Line[]): Match[] {
  const [first, ...more] = lines;
  if (!first) return [];
  const company = more.at(-1);
  const matches = [createMatch('person', first)];
  if (company && isCompany(company.words)) matches.push(createMatch('company', company));
  return matches;
}

const isCompany = (words: string) => /^\p{Lu}/u.test(words) && !/\d/.test(words) && !position.test(words);

const createMatch = (type: string, { words, start }: Line): Match => ({
  type,
  start,
  end: start + words.length,
  identity: foldName(words),
  guess: true,
});
