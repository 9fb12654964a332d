import { hasCapital } from '../characters.ts';
import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import { createSignedPattern, findPossible, type SignedPattern } from '../signed-pattern.ts';
import { foldName } from './people.ts';

const word = "(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,30}|\\d{1,4}(?=[ ]\\p{Lu}))";
const name = `${word}(?:[ ](?:(?:and|of|the|für|&|und|et|de)[ ])?${word}){0,4}`;
const legalForm =
  '(?:Inc|Incorporated|LLC|LLP|Ltd|Limited|Corp|Corporation|GmbH(?: & Co\\. KG)?|AG|KG|S\\.?A\\.?|S\\.?R\\.?L\\.?|B\\.?V\\.?|N\\.V\\.|Oy|Oyj|AB|A/S|ApS|Pty Ltd|PLC|plc|Sp\\. z o\\.o\\.)\\.?';

const patterns: readonly SignedPattern[] = [
  // Not after a colon or an id, where logs name the makers of hardware.
  createSignedPattern(
    '(?<=(?:^|\\n|[.!?])\\s{0,8}|(?<![\\p{L}\\p{N}])\\p{Ll}{1,20},?[ ]|[(])',
    `${name},?[ ]${legalForm}`,
    '(?![\\p{L}\\p{N}])',
    `[ ]${legalForm}`,
  ),
  createSignedPattern(
    '\\b(?:(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|who|also) work(?:ed|s)?|working|employed|employees?|hired) (?:at|for|by|of) ',
    name,
  ),
  createSignedPattern(
    '\\b(?:CEO|CTO|CFO|[Hh]ead of [\\p{L} ]{2,20}|[Ff]ounder|[Oo]wner|[Dd]irector) (?:at|of) ',
    name,
    '',
    '\\b(?:CEO|CTO|CFO|[Hh]ead of|[Ff]ounder|[Oo]wner|[Dd]irector) ',
  ),
  createSignedPattern(
    '\\b(?:[Oo]n behalf of|spent (?:a|one|two|some|\\d{1,2}) (?:years?|months?) at) ',
    name,
  ),
  createSignedPattern('\\b(?:[Cc]ompany|[Oo]rgani[sz]ation|[Ee]mployer|Firma)(?: name)?[ ]?:[ ]{1,3}', name),
];

const findPatterns = (text: string): RegExp[] => (hasCapital(text) ? findPossible(text, patterns) : []);

const chinesePatterns: readonly RegExp[] = [
  `(?:公司|单位)[:：]\\s?(\\p{Script=Han}{2,20})`,
  `(?<!\\p{Script=Han})(?:我们是?|我司是?|来自|我是|我在)?(\\p{Script=Han}{2,16}(?:有限责任|股份有限|有限)公司)`,
].map((source) => new RegExp(source, 'gu'));

/** A point that ends the sentence, and not `Inc.` */
const sentenceEnd = /(?<!\b(?:Inc|Corp|Ltd|Co|S\.A|S\.r\.l|B\.V|N\.V))\.$|,$/;

/** Companies that a text gives away itself: by their legal form, or by who says to work there. */
export const findNamedCompanies: Rule = (text) =>
  [...findPatterns(text), ...(/公司|单位/.test(text) ? chinesePatterns : [])].flatMap((pattern) =>
    matchAll(text, pattern).map((found) => {
      const written = found[1] ?? '';
      const start = found.index + found[0].indexOf(written);
      return {
        type: 'company',
        start,
        end: start + written.replace(sentenceEnd, '').length,
        identity: foldName(written),
        guess: true,
      };
    }),
  );
