import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { eachMatch } from '../each-match.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

/** Digits in groups, as phones are written in all countries, with an extension. */
const candidate =
  /(?<!(?!\p{Script=Han})[\p{L}\p{N}_@#$%+/-]|\d[.,:])(?:\+|00(?=[1-9]))?(?:\(\+?\d{1,5}\)\d{0,14}|\d{1,15})(?:(?:[ .\-–/]|[ .-]?\(|\) ?)\d{1,14}\)?){0,7}(?:\s?(?:x|ext\.?|extension|分机|转)\s?\d{1,6})?(?!(?!\p{Script=Han})[\p{L}\p{N}_@=%]|[.,:/-]\d)/giu;

/** What people write before a number on which they can be called, at most a few words before it. */
const label =
  /(?:\b(?:phone|telephone|mobile|cell|cellphone|tel|fax|desk|landline|hotline|handy|telefon|téléphone|teléfono|portable|whatsapp|sms|call|calls|called|calling|text|ring|dial|reach|reached|answering|voicemail|messages?|ph|mob|fon)\b|电话|手机|手机号|致电|联系方式|传真|固话|座机|微信)[^\d\n]{0,24}\n?\s{0,4}$/iu;

/** "555 12345-Office, 555 12346-Fax" */
const labelAfter =
  /^(?:\s?[-–(]\s?(?:office|fax|mobile|cell|home|work|phone|tel|direct|手机|办公)|,? (?:is|was) (?:my|our|his|her|the) (?:\w{2,12} )?(?:phone|number|cell|mobile|fax))/i;

/** Said of phones, and of much else. */
const weakLabel = /\b(?:number|registered|contact|extension|[tmf](?=[.:]))[^\d\n]{0,16}$/iu;

/** Numbers of another kind say so too; the nearer word wins. */
const otherLabel =
  /(?:\b(?:order|ticket|case|invoice|issue|bug|build|version|release|serial|licen[cs]e|card|iban|ssn|zip|account|customer|reference|ref|id|ids|pid|port|error|code|line|lines|size|bytes|port|row|rows|commit|amount|price|model|part|policy|passport|tracking|sku|isbn|rfc|kb|pmr|apar)\b|编号|订单|工单|版本|端口|错误码|单号|行)[^\d\n]{0,16}$/iu;

/** Phone numbers: in international form, in forms that are used for nothing else, or where the words before say so. */
export const findPhones: Rule = (text) => {
  const matches: Match[] = [];
  for (const { 0: written, index } of eachMatch(text, candidate)) {
    const trimmed = trimBrackets(written);
    const start = index + trimmed.lead;
    const before = text.slice(Math.max(0, start - 48), start);
    const end = start + trimmed.number.length;
    const verdict = judge(trimmed.number, before, text.slice(end, end + 40));
    if (verdict === undefined) continue;
    matches.push({
      type: 'phone',
      start,
      end,
      identity: trimmed.number.replace(/[^\d+x]/gi, ''),
      guess: verdict === 'guess',
    });
  }
  return matches;
};

/** A bracket that belongs to the sentence is not a part of the number. */
function trimBrackets(written: string): { number: string; lead: number } {
  const opens = written.split('(').length;
  const closes = written.split(')').length;
  if (closes > opens && written.endsWith(')')) return { number: written.slice(0, -1), lead: 0 };
  return { number: written, lead: 0 };
}

function judge(number: string, before: string, after: string): 'sure' | 'guess' | undefined {
  const main = number.replace(/\s?(?:x|ext\.?|extension|分机|转)\s?\d+$/i, '');
  const digits = main.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 15 || isDocumentationPhone(digits)) return undefined;
  if (isDate(main) || neverPhone.test(main)) return undefined;
  if (/^(?:\+|00[1-9])/.test(main) && isPossible(main)) return 'sure';
  const other = otherLabel.exec(before);
  const weak = other || !isTelling(main, digits) ? null : weakLabel.exec(before);
  const named = label.exec(before) ?? labelAfter.exec(after) ?? weak;
  if (other && !(named && (named.index > other.index || labelAfter.test(after)))) return undefined;
  if (named && digits.length <= 13 && digits.length >= 7) return digits.length >= 9 ? 'sure' : 'guess';
  if (/^(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d([.-]))[2-9]\d\d[.-]\d{4}$/.test(main)) return 'sure';
  if (/^1[3-9]\d(?:[ -]?\d{4}){2}$/.test(main)) return 'guess';
  if (/^(?:0\d{2,3}[ -]|\(0\d{2,3}\)[ -]?)\d{3,4}[ -]?\d{4}$/.test(main)) return 'guess';
  if (/^400[ -]\d{3}[ -]\d{4}$/.test(main)) return 'guess';
  const groups = main.split(/\D+/).filter(Boolean);
  const national = /^\(?0\d/.test(main) && groups.length >= 3 && digits.length >= 9 && digits.length <= 11;
  return national && groups.every((group) => group.length <= 4) ? 'guess' : undefined;
}

/** Numbers that are filled up with zeros, and the shape of a social security number. */
const neverPhone = /^0{4}|0{6}|^\d{3}-\d{2}-\d{4}$/;

const isPossible = (number: string) =>
  parsePhoneNumberFromString(number.replace(/^00/, '+').replace(/\(0\)/, ''))?.isPossible() ?? false;

/** Numbers that NANPA keeps for stories and examples: 555-0100 to 555-0199. */
const isDocumentationPhone = (digits: string) =>
  /^1?\d{3}55501\d{2}$/.test(digits) || /^(\d)\1+$/.test(digits);

/** Long, or written in groups: where a word says "number", a short run of digits may be any. */
const isTelling = (number: string, digits: string) => digits.length >= 10 || /\d[ ().-]+\d/.test(number);

const isDate = (number: string) =>
  /^(?:(?:19|20)\d\d[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|[12]\d|3[01])[-./ ](?:19|20)?\d\d)(?:[ -]\d{1,2})?$/.test(
    number,
  );
