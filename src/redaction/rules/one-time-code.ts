import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

const kind =
  '(?:verification|security|confirmation|one[- ]time|2fa|mfa|totp|sms|log-?in|access|recovery|backup|auth(?:entication|orization)?)[ -](?:pass)?codes?';
const digits = '(\\d{3}[ -]\\d{3}|\\d{4,8})(?![\\w-]|[.,:]\\d)';

const patterns: readonly RegExp[] = [
  `\\b(?:${kind}|otp|pin|pin[ -](?:code|number))(?:(?:\\s(?:is|was))?\\s?[:=：]|\\s(?:is|was))\\s{0,3}["'\`]?${digits}`,
  `\\b(?:${kind}|otp|pin)\\s["'\`]?${digits}`,
  // The three or four digits on the back of a card.
  `(?:\\b(?:cvv2?|cvc2?|card (?:verification|security) (?:code|value|number))\\b|安全码)(?:\\s(?:is|was)|是|为)?\\s?[:=：]?\\s?(\\d{3,4})(?![\\w-]|[.,]\\d)`,
  `(?:验证码|校验码|动态码|动态口令|PIN\\s?码)\\s?(?:[:：]|是|为)?[:：]?\\s?${digits}`,
  // Of a list of spare codes: groups of letters and digits.
  `\\b(?:backup|recovery)[ -]codes?(?:\\s(?:is|are))?\\s?[:=：]\\s?((?=[a-z-]{0,16}\\d)[a-z0-9]{4,8}(?:-[a-z0-9]{4,8}){1,4})`,
].map((source) => new RegExp(source, 'giu'));

/** Codes that let somebody in once: PINs, codes by text message, spare codes. */
export const findOneTimeCodes: Rule = (text) =>
  patterns.flatMap((pattern) =>
    matchAll(text, pattern).map(({ 0: all, 1: code = '', index }) => {
      const end = index + all.length;
      return { type: 'password', start: end - code.length, end };
    }),
  );
