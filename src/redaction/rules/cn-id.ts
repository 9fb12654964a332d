import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

const candidate =
  /(?<![0-9a-z])[1-9]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dx](?![0-9a-z])/gi;

/** GB 11643-1999: weights of the digits, and the check character by the remainder. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** A passport, where the words before say so: GA/T 704, a letter or two and seven or eight digits. */
const passport =
  /(?:护照|通行证|\bpassport)(?:号码?|证号|[ ](?:no\.?|number))?(?:是|为|[ ]is)?[ ]?[:：#]?[ ]?([A-Z]{1,2}\d{7,8})(?![A-Za-z0-9])/gi;

/** Chinese identity numbers: region, birthday, serial, and the check character of GB 11643; and passports that are named so. */
export const findCnIds: Rule = (text) => [
  ...findIds(text),
  ...matchAll(text, passport).map(({ 0: all, 1: number = '', index }) => {
    const end = index + all.length;
    return { type: 'cn-id', start: end - number.length, end, identity: number.toUpperCase() };
  }),
];

const findIds = (text: string) =>
  matchAll(text, candidate)
    .map(({ 0: written, index }) => ({
      type: 'cn-id',
      start: index,
      end: index + written.length,
      identity: written.replace(/[ -]/g, '').toUpperCase(),
    }))
    .filter(({ identity }) => isValid(identity));

const isValid = (value: string) =>
  checks[weights.reduce((sum, weight, place) => sum + weight * Number(value[place]), 0) % 11] === value[17];
