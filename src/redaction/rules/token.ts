import { isDocumentationValue } from '../documentation-values.ts';
import { matchAll } from '../match-all.ts';
import type { Match } from '../span.ts';

/** Tokens that tell by their first letters what they open. Each part is bounded, so that no text makes them slow. */
const known: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|AGPA|AIDA|AROA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])/g,
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}/g,
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{22,255}/g,
  /(?<![A-Za-z0-9])gl(?:pat|dt|rt|ptt|soat|ffct|imt|agent|cbt|ft)-[A-Za-z0-9_.-]{20,255}/g,
  /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
  /(?<![A-Za-z0-9])xapp-\d-[A-Za-z0-9-]{10,255}/g,
  /https:\/\/hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/]{20,120}/g,
  /https:\/\/(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{20,120}/g,
  /(?<![A-Za-z0-9])(?:sk|rk|pk|whsec)_(?:live|test|prod)?_?[A-Za-z0-9]{16,255}/g,
  /(?<![A-Za-z0-9])sk-(?:ant-|proj-|svcacct-|or-)?[A-Za-z0-9_-]{20,255}/g,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g,
  /(?<![A-Za-z0-9])ya29\.[A-Za-z0-9_-]{20,255}/g,
  /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])pypi-[A-Za-z0-9_-]{40,255}/g,
  /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,60}/g,
  /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}/g,
  /(?<![A-Za-z0-9])(?:dop|doo|dor)_v1_[a-f0-9]{64}/g,
  /(?<![A-Za-z0-9])(?:hvs|hvb|hvr)\.[A-Za-z0-9_-]{20,255}/g,
  /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/g,
  /(?<![A-Za-z0-9])lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/g,
  /(?<![A-Za-z0-9])(?:ntn|secret)_[A-Za-z0-9]{40,60}/g,
  /(?<![A-Za-z0-9])glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}/g,
  /(?<![A-Za-z0-9])dckr_pat_[A-Za-z0-9_-]{20,64}/g,
  /(?<![A-Za-z0-9])figd_[A-Za-z0-9_-]{20,64}/g,
  /(?<![A-Za-z0-9])tskey-[a-z]{2,12}-[A-Za-z0-9-]{16,128}/g,
  /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?:-\d)?(?![A-Za-z0-9])/g,
  // Of Alibaba Cloud and Tencent Cloud.
  /(?<![A-Za-z0-9])(?:LTAI[A-Za-z0-9]{12,26}|AKID[A-Za-z0-9]{28,36})(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])/g,
  // A JSON web token: two objects in base64url, and mostly a signature (RFC 7519, 3).
  /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,4096}\.eyJ[A-Za-z0-9_-]{4,8192}(?:\.[A-Za-z0-9_-]{0,2048})?/g,
];

/** How the tokens above start, all in one: most texts hold none of them, and are read once. */
const start =
  /A(?:KI|SI|GP|ID|RO|BI|CC)A|LTAI|AKID|gh[pousr]_|github_pat_|gl[a-z]{2,5}-|xox[abeoprs]-|xapp-|hooks\.slack|api\/webhooks|[srp]k_|whsec_|sk-|AIza|ya29\.|npm_|pypi-|hf_|SG\.|do[por]_v1_|hv[sbr]\.|shp|lin_|ntn_|secret_|glsa_|dckr_pat_|figd_|tskey-|dapi|:AA|eyJ/;

const privateKey = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/g;
/** The secret half of a key file of PuTTY: lines of base64 after their number. */
const puttyKey = /Private-Lines: \d{1,3}\r?\n((?:[>\s]{0,8}[A-Za-z0-9+/=]{4,76}\r?\n){1,60})/g;
const longestKey = 16_384;
const authorization =
  /\bauthorization\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?(?:bearer|basic|token|digest|apikey|negotiate|aws4-hmac-sha256)\s{1,2}/gi;
/** `_auth=…` of npm, `"auth": "…"` of Docker: name and password in base64. */
const basic = /\b_?auth\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?(?=([A-Za-z0-9+/]{10,512}={0,2})(?![\w+/=]))/gi;
const bearer = /\bbearer\s{1,2}(?=[A-Za-z0-9._~+/-]{16})/gi;
const credentials = /^[A-Za-z0-9._~+/=:-]{6,4096}/;
const userInAddress = /:\/\/[^\s/:@"'<>]{0,128}:([^\s/@"'<>]{1,256})@/g;

/** Secrets that show by their own form: tokens of known services, private keys, `Authorization` and `user:password@`. */
export const findTokens = (text: string): Match[] => [
  ...(start.test(text) ? known.flatMap((pattern) => findAll(text, pattern)) : []),
  ...findPrivateKeys(text),
  ...matchAll(text, puttyKey).map(({ 0: all, 1: lines = '', index }) => {
    const end = index + all.trimEnd().length;
    return { type: 'private-key', start: index + all.length - lines.length, end };
  }),
  ...[
    ...matchAll(text, authorization),
    ...matchAll(text, bearer),
    ...matchAll(text, basic).filter(isBasic),
  ].flatMap((found) => findCredentials(text, found)),
  ...findUserPasswords(text),
];

/** Whether a text may hold any of these at all; quicker than to look for them. */
export const hasTokens = (text: string): boolean =>
  start.test(text) || /:\/\/|PRIVATE KEY|Private-Lines|auth|bearer\s/i.test(text);

const findAll = (text: string, pattern: RegExp): Match[] =>
  matchAll(text, pattern)
    .filter(([value]) => !isDocumentationValue(value))
    .map(({ 0: value, index }) => ({
      type: 'token',
      start: index,
      end: index + value.replace(/[.-]+$/, '').length,
    }));

/** To the end line, or, when a message was cut short, as far as lines look like base64. */
function findPrivateKeys(text: string): Match[] {
  return matchAll(text, privateKey).map(({ 0: head, 1: kind = '', index }) => {
    const body = index + head.length;
    const rest = findBody(text, body);
    const foot = `-----END ${kind}-----`;
    const end = rest.indexOf(foot);
    const cut = /^[A-Za-z0-9+/=:,\s>\\-]*/.exec(rest)?.[0].length ?? 0;
    return { type: 'private-key', start: index, end: body + (end === -1 ? cut : end + foot.length) };
  });
}

function findBody(text: string, start: number): string {
  const rest = text.slice(start, start + longestKey);
  const next = rest.indexOf('-----BEGIN');
  return next === -1 ? rest : rest.slice(0, next);
}

/** Whether it is a name, a colon and a password (RFC 7617, 2). */
function isBasic({ 1: written = '' }: RegExpExecArray): boolean {
  const padded = written.replace(/=+$/, '');
  return padded.length % 4 !== 1 && /^[\x21-\x39\x3b-\x7e]{1,64}:[\x20-\x7e]+$/.test(atob(padded));
}

function findCredentials(text: string, found: RegExpExecArray): Match[] {
  const start = found.index + found[0].length;
  const value = credentials.exec(text.slice(start, start + 4096))?.[0] ?? '';
  return value.length >= 6 ? [{ type: 'token', start, end: start + value.length }] : [];
}

function findUserPasswords(text: string): Match[] {
  return matchAll(text, userInAddress)
    .filter(
      ({ 1: password = '' }) => !/^(?:\*+|x{3,}|<.*|\$.*|%.*%|pass(?:word)?|secret|pwd)$/i.test(password),
    )
    .map(({ 0: all, 1: password = '', index }) => {
      const end = index + all.length - 1;
      return { type: 'password', start: end - password.length, end };
    });
}
