import { isDocumentationValue } from '../documentation-values.ts';
import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

const candidate = /(?<![\w./-]|\d,)(?:\d(?:[ -]?\d){11,18}|\d{4}(?:\.\d{4}){3})(?![\w-]|[.,]\d)/g;

/** Issuer numbers with their lengths (ISO/IEC 7812): Visa, Mastercard, Maestro, Amex, Diners, Discover, JCB, UnionPay. */
const issuers: readonly [prefix: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^(?:50|5[6-8]|6[0-9])/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14, 16]],
  [/^(?:2131|1800)/, [15]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
];

/** Where the words before say that it is a card, the issuer may be one that the table does not know. */
const label =
  /(?:\b(?:card|cc|visa|master|mastercard|maestro|amex|jcb|debit|credit)\b|卡号|银行卡|信用卡)[^\d\n]{0,24}$/i;

/** Payment cards: a known issuer, the length it uses, and the check digit of Luhn (ISO/IEC 7812-1, annex B). */
export const findCards: Rule = (text) =>
  matchAll(text, candidate)
    .map(({ 0: written, index }) => ({ written, index, digits: written.replace(/[ .-]/g, '') }))
    .filter(({ digits, index }) => isIssued(digits) || label.test(text.slice(Math.max(0, index - 40), index)))
    .filter(({ digits }) => isLuhn(digits) && !/(\d)\1{6}/.test(digits) && !isDocumentationValue(digits))
    .map(({ written, index, digits }) => ({
      type: 'card',
      start: index,
      end: index + written.length,
      identity: digits,
    }));

const isIssued = (digits: string) =>
  issuers.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
