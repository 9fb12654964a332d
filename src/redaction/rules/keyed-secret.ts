import { isDocumentationValue } from '../documentation-values.ts';
import { readMatches } from '../read-matches.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

const passwordName =
  'pass(?:word|wd|phrase|code)|passwd|pwd|passw|pass|pw|密码|口令|密碼|パスワード|passwort|kennwort|mot de passe|contraseña|senha|пароль';
const tokenName =
  '(?:api|access|secret|auth|private|signing|encryption|licen[cs]e|activation|product|client|account|storage|shared|master|webhook|app)[ _.-]?(?:key|token|secret|id[ _.-]?token)|secret|token|credentials?|bearer|令牌|密钥|秘钥|授权码|验证码';

/** `KEY=value`, `"key": "value"`, `key: value`, `--key value`, `<key>value</key>`, also escaped as in JSON in JSON. */
const assigned = new RegExp(
  `(?:(${passwordName})|(${tokenName}))(?![_-](?:stdin|file|path|prompt|policy|length)\\b)(?:[_-][a-z0-9]{1,12}){0,2}(?:\\\\{0,2}["'\`]?\\]?[*_]{0,3}\\s{0,3}(?:(?:=>|:=|[:=：＝])[*_]{0,3}\\s{0,3}|>)|(?<=--[\\w-]{0,40})[ ])(\\\\{0,2}["'\`“「]|)`,
  'giu',
);

/** `name: DB_PASSWORD`, `value: …` below it; `key="SmtpPassword" value="…"`; the same in JSON. */
const listed =
  /\b(?:name|key|id)\\?["']?\s?[:=]\s?\\?["']?[\w.:-]{0,40}?(?:(password|passwd|passphrase)|(secret|token|api[_-]?key|access[_-]?key))[\w.:-]{0,20}\\?["']?[,;]?\s{1,40}\\?["']?value\\?["']?\s?[:=]\s?(\\{0,2}["']|)/giu;

/** `auth=("anna", "…")`, `HTTPBasicAuth('anna', '…')`: the account, then the password. */
const paired = /\bauth\s?[=:]?\s?[([]\s?["'][^"'\n]{1,64}["'],\s?(["'])(?=([^"'\n]{3,128})\1)/giu;

/** "the password is X", "密码是X": prose; one line may lie between. */
const spoken = new RegExp(
  `(?:(${passwordName})|(${tokenName}))(?:\\s(?:for|of|to)\\s[^\\n.:]{1,40}?)?\\s{0,2}(?:(?:\\s(?:is|was|has been|have))?\\s(?:changed|set|reset|updated)\\sto\\s{1,2}|\\s(?:is|was|ist|est|es|are)(?:\\s(?:now|still|currently))?\\s{0,2}[:：]?\\s{1,2}|(?:已|被)?(?:改|修改|设|设置|重置|更新)(?:成|为)了?\\s?[:：]?\\s?|是\\s?[:：]?\\s?|为\\s?[:：]?\\s?)(["'\`“「]?)`,
  'giu',
);

/** Values whose key name says that they are secret, whatever they look like. */
export const findKeyedSecrets: Rule = (text) => [
  ...readMatches(text, assigned, (found) => readValue(text, found, found[1], found[3] ?? '', isAssigned)),
  ...readMatches(text, listed, (found) => readValue(text, found, found[1], found[3] ?? '', isAssigned)),
  ...readMatches(text, paired, (found) => readValue(text, found, 'password', found[1] ?? '', isAssigned)),
  ...readMatches(text, spoken, (found) => readValue(text, found, found[1], found[3] ?? '', isSpoken)),
];

type Judge = (value: string, quote: string, password: boolean) => boolean;

const longest = 512;
const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」' };

function readValue(
  text: string,
  found: RegExpExecArray,
  passwordWord: string | undefined,
  quote: string,
  judge: Judge,
): Match[] {
  const start = found.index + found[0].length;
  const rest = text.slice(start, start + longest);
  const value = quote ? readQuoted(rest, closing[quote] ?? quote) : readBare(rest, judge === isSpoken);
  if (value.length === 0 || !startsName(text, found.index) || isRead(text, found)) return [];
  const password = passwordWord !== undefined;
  if (isStandIn(value) || isDocumentationValue(value)) return [];
  if (!judge(value, quote, password)) return [];
  return [{ type: password ? 'password' : 'token', start, end: start + value.length }];
}

/** `$PWD:/app` and `PWD=/app` of a shell: a variable that is read, and the folder in which one works. */
const isRead = (text: string, { 0: name, index }: RegExpExecArray) =>
  (/\$\{?$/.test(text.slice(Math.max(0, index - 2), index)) && /:["'`]?$/.test(name)) ||
  (name.startsWith('PWD') && /^PWD[:=]["'`]?$/.test(name) && text[index + name.length] === '/');

/** A name starts after anything but a letter, and at a capital: `dbPassword`, `PGPASSWORD`, but not `bypass`. */
function startsName(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  if (!/[\p{L}\p{N}]/u.test(before) || /\p{Script=Han}/u.test(text[index] ?? '')) return true;
  if (text.startsWith('PASSWORD', index) && /[A-Z]/.test(before)) return true;
  return /[\p{Ll}\p{N}]/u.test(before) && /\p{Lu}/u.test(text[index] ?? '');
}

function readQuoted(rest: string, quote: string): string {
  const value = rest.slice(0, Math.max(0, findClosing(rest, quote)));
  // A quote that closes the text before it opens nothing.
  return /\n|^[\s,;:)]/.test(value) ? '' : value;
}

/** A quote after a backslash is a part of the value; in JSON within JSON, where quotes have one themselves, after two more. */
function findClosing(rest: string, quote: string): number {
  const pair = 2 * quote.length;
  let end = rest.indexOf(quote);
  while (end > 0 && countBackslashes(rest, end) % pair !== 0) end = rest.indexOf(quote, end + 1);
  return end;
}

function countBackslashes(text: string, end: number): number {
  let start = end;
  while (start > 0 && text[start - 1] === '\\') start--;
  return end - start;
}

/** In prose a value ends where the script changes: 密码是abc，请. */
const readBare = (rest: string, spokenOf: boolean) =>
  (spokenOf ? bareInProse : bare).exec(rest)?.[0].replace(/[.?:]+$/, '') ?? '';

const bare = /^(?:(?:bearer|basic|token)\s+)?(?:[^\s"'`<>,;，。；、）)\]}&|\\]|&(?![\w.-]+=|\w+;)){1,512}/i;
const bareInProse =
  /^(?:(?:bearer|basic|token)\s+)?(?:[^\s"'`<>,;）)\]}&|\\\u0080-\uffff]|&(?![\w.-]+=|\w+;)){1,512}/i;

/** What people write where the secret was: nothing is given away. */
const standIn =
  /^(?:[*•●·xX.…_#-]{3,}|<[^>]*>?|\[[^\]]*\]?|\{\{.*|\$\{?.*|%[\w-]+%?|#\{.*|null|undefined|none|nil|true|false|yes|no|empty|string|str|text|number|int|bool(?:ean)?|object|any|optional|required|redacted|masked|hidden|secret|password|passwd|token|changeme|your[\w-]*|my[_-]?(?:password|secret|token|key)|example[\w-]*|placeholder|todo|n\/a|用户名[/／].*|[你您]的.*|-+|\.{2,})$/i;
/** What a link is called may end in "token": `[access token]: https://…`. */
const isStandIn = (value: string) =>
  standIn.test(value) || /^https?:\/\//i.test(value) || /^\d{1,3}%$/.test(value);

/** Code that reads a secret from somewhere is not the secret. */
const isCode = (value: string) =>
  /^(?:process\.env|os\.|env\.|ENV\[|config\.|self\.|this\.|vault:|file:|@|\/\/|function|async|new\b|await\b|require|import|Field|Option|Str\b)/.test(
    value,
  ) ||
  /^[([{=]|^\/\^|\$\{|=>/.test(value) ||
  /^[\p{L}_$][\w$]*(?:\.[\p{L}_$][\w$]*)*[([]/u.test(value) ||
  /^[a-z]+(?:\.[a-z]+)+$/i.test(value);

function isAssigned(value: string, quote: string, password: boolean): boolean {
  if (value.length < 3 || (!quote && isCode(value))) return false;
  if (password) return quote !== '' || !(isOrdinaryWord(value) || isIdentifier(value));
  return (
    value.length >= 6 &&
    !/\s/.test(value) &&
    (hasDigit(value) || (value.length >= 20 && !isIdentifier(value)))
  );
}

function isSpoken(value: string, quote: string, password: boolean): boolean {
  if (value.length < 4 || isCode(value)) return false;
  if (!password) return value.length >= 8 && hasDigit(value) && /^[\x21-\x7e]+$/.test(value);
  return quote !== '' || (!isOrdinaryWord(value) && /^[\x21-\x7e]+$/.test(value));
}

const hasDigit = (value: string) => /\d/.test(value);
/** `passwordField`, `SECRET_NAME`: a name of a program, not what it holds. */
const isIdentifier = (value: string) =>
  /^(?:[a-z]+(?:[A-Z][a-z]+)+|(?:[A-Z]+[a-z]+){2,}|[A-Za-z]+(?:_[A-Za-z]+)+)$/.test(value);
const isMixed = (value: string) => /\p{Ll}/u.test(value) && /\p{Lu}/u.test(value.slice(1));

/** What follows "password" in a sentence that gives none away. */
const predicate =
  /^(?:not|no|a|an|the|in|on|at|to|of|for|and|or|but|so|too|very|only|also|always|never|still|now|then|again|correct|right|wrong|fine|ok|okay|good|bad|weak|strong|long|short|different|same|there|here|blank|valid|invalid|incorrect|unknown|missing|case|sensitive|plain|what|which|when|where|how|why|that|this|it|my|your|our|his|her|their|with|without|from|by|as|if|does|did|will|would|should|must|can|cannot|field|reset|set|sent|kept|lost|known|default|mandatory|necessary|secure|safe|available|unavailable|visible|empty|free|old|new|lengthy|policy|manager|prompt|error|failed|please|see|authentication|auth|login)$/i;
const isOrdinaryWord = (value: string) =>
  /^[\p{Ll}'’-]+$/u.test(value.toLowerCase()) &&
  !isMixed(value) &&
  (predicate.test(value) ||
    /(?:ed|ing|able|ible|ly|ory|ary|ive|ous|ful)$/i.test(value) ||
    /^[A-Z]+$/.test(value));
