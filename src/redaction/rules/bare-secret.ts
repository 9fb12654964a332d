import { isDocumentationValue } from '../documentation-values.ts';
import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

/** Between the name and the value: spaces, the end of a line of a form, the border of two cells. */
const gap = '(?:[ \\t]{1,3}|[*_]{0,3}[ \\t]{0,2}\\r?\\n[>\\s]{0,8}|[*_`]{0,3}[ \\t]{0,20}\\|[ \\t]{0,3})';
const value = '[`"\'“]?([\\x21-\\x7e]{6,128})';

const password = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:password|passwd|pwd|passw|passphrase|passcode|pass|pw)${gap}${value}|(?:密码|口令|密碼)${gap}${value}`,
  'giu',
);
const token = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?:api|access|secret|private|auth|account|license)[ _-]?(?:key|token)|token)${gap}${value}|(?:令牌|密钥|秘钥)${gap}${value}`,
  'giu',
);
/** "creds: anna/hunter2!", "账号密码：anna hunter2!": the name of the account, then the password. */
const pair =
  /(?:\b(?:creds?|credentials?|log-?in|(?:log-?in|user|username|account)(?:[ ]?[/&+][ ]?|[ ]and[ ])(?:pass|password|pw|pwd))|账号密码|帐号密码|账密|用户名密码)(?:\s(?:is|are|was))?\s{0,2}[:=：]?\s{0,2}[^\s:/,，]{1,64}\s?[:/][ ]?([\x21-\x7e]{6,128})/giu;

/**
 * Secrets that stand behind their name with nothing between ("password hunter2!", "密码 Xk82pq99"), in the next line of a
 * form, or in the next cell of a table. Only what nobody writes as a word counts.
 */
export const findBareSecrets: Rule = (text) => (named.test(text) ? findAllKinds(text) : []);

/** "anna@acme.io / hunter2!": an address and a password with a sign in it. */
const addressed = /@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[ ]?[/|:：][ ]?([\x21-\x7e]{6,128})/g;

/** Looked for before the patterns above, which cost more. */
const named = /pass|pw|密码|口令|密碼|key|token|令牌|密钥|秘钥|cred|log-?in|user|account|账密|@/i;

const findAllKinds = (text: string): Match[] => [
  ...findAll(text, password, 'password', isDrawn),
  ...findAll(
    text,
    token,
    'token',
    (written) => written.length >= 16 && isDrawn(written) && isRun.test(written),
  ),
  ...findAll(text, pair, 'password', isDrawn),
  ...findAll(text, addressed, 'password', (written) => isDrawn(written) && /[!#$%^&*+~?]/.test(written)),
];

function findAll(text: string, pattern: RegExp, type: string, judge: (value: string) => boolean): Match[] {
  return matchAll(text, pattern).flatMap((found) => {
    const written = found[1] ?? found[2] ?? '';
    const own = /^[^\s|"'`<>,;)\]}]{0,128}/.exec(written)?.[0].replace(/[.:?]+$/, '') ?? '';
    const start = found.index + found[0].length - written.length;
    if (!judge(own) || isDocumentationValue(own)) return [];
    return [{ type, start, end: start + own.length, guess: true }];
  });
}

const isRun = /^[\w+/=-]+$/;
/** Names of methods, formats and products, which also mix letters and digits, and numbers of documents. */
const known =
  /^(?:(?:sha|md|aes|des|rsa|ecdsa|base|utf|iso|oauth|http|ldap|bcrypt|argon|pbkdf|ntlm|ipv|win|windows|office|microsoft|rfc|cve)(?![a-z])|\d+(?:st|nd|rd|th)\b|\d+-)|^[A-Z]{1,6}-?\d+[A-Z]?$/i;

/** A value that somebody drew: letters with digits, and long, or with a sign that words do not have. */
function isDrawn(written: string): boolean {
  if (!/\d/.test(written) || !/[a-z]/i.test(written) || known.test(written)) return false;
  if (/^(?:https?:|--?[a-z]|[./~$%{[(<]|[\w.-]+\(|[a-z]+\d?=)|\.(?:[a-z]{2,4})$|:\/\//i.test(written))
    return false;
  return /[!@#$%^&*+~?]/.test(written.slice(1)) ? written.length >= 6 : written.length >= 8;
}
