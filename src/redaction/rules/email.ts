import { isDocumentationHost } from '../documentation-values.ts';
import { eachMatch } from '../each-match.ts';
import type { RedactionOptions, Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { createPeople, foldName } from './people.ts';

const at =
  /(?:[@﹫](?:[ \t]?\r?\n[>| \t]{0,8})?|%40|\\{1,2}u0040|&#64;|\sat\s(?=(?!(?:the|an?|this|that|my|your|our)\b)[\p{L}\p{N}-]{3,63}(?:\sdot\s[\p{L}\p{N}-]{2,20}){0,3}\sdot\s(?:com|org|net|edu|gov|info|io|dev|app|ai|eu|uk|de|fr|es|it|nl|ch|at|pl|se|no|cn|jp|in|au|ca|us|br)\b)|&#x40;|\s?[([{]\s?at\s?[)\]}]\s?|＠)(?=[\p{L}\p{M}\p{N}-]{1,63}(?:\.|\s?[([{]\s?dot|\sdot\s))/giu;
const localCharacter = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const domainBefore =
  /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}[\p{L}\p{M}]{2,24}/u;
/** `git@github.com:acme/x` names a service, nobody's mailbox. */
const isLogin = /^(?:git|hg|svn|ssh)$/;
const spelledDot = /\s?[([{]\s?dot\s?[)\]}]\s?|\sdot\s/gi;

/** Chinese has no space before an address: 我的邮箱是jo@…. */
const wordBefore = /^\p{Script=Han}*(?:邮箱|邮件|信箱|地址|账号|帐号|[是为到至给向由])(?=[\w.%+-]+$)/u;
const surroundings = /^(?:.*[?&{}|`/])?(?:[\w-]{1,30}=)?(?:.*%(?:2[0-9a-f]|3[a-f]|0[ad]))?[.!#$%*~^+'-]*/i;

/** Whether a text may hold an address at all: to look costs less than to find none. */
const mayHold = /[@＠﹫]|%40|\\u0040|&#64;|[([{]\s?at|\sat\s/i;

/** RFC 5321, 4.5.3.1.1: the local part has at most 64 octets. */
const longestLocal = 64;
const longestDomain = 255;

/** E-mail addresses, also URL-encoded, JSON-escaped, spelled "name (at) host", and wrapped behind the sign. */
export const findEmails: Rule = (text, options) => {
  if (text !== last.text || options !== last.options)
    last = { text, options, found: readEmails(text, options) };
  return last.found;
};

/** Other rules read the addresses of the same text again. */
let last: { text: string; options: RedactionOptions; found: Match[] } = { text: '', options: {}, found: [] };

const readEmails: Rule = (text, options) => {
  if (!mayHold.test(text)) return [];
  const matches: Match[] = [];
  const isOwn = createOwnAddressTest(options.people ?? []);
  for (const found of eachMatch(text, at)) {
    if (!localCharacter.test(text[found.index - 1] ?? '')) continue;
    const start = findLocalStart(text, found.index);
    if (isLogin.test(text.slice(start, found.index))) continue;
    const domain = findDomain(text, found.index + found[0].length);
    if (start === found.index || !domain) continue;
    if (isDocumentationHost(domain.name) && !isOwn(text.slice(start, found.index), domain.name)) continue;
    const end = found.index + found[0].length + domain.length;
    matches.push({
      type: 'email',
      start,
      end,
      identity: formatAddress(text.slice(start, found.index), domain.name),
    });
  }
  return matches;
};

/** An address of the ticket's people is masked whole, even where its domain is one for documentation. */
function createOwnAddressTest(people: readonly string[]): (local: string, domain: string) => boolean {
  if (people.length === 0) return () => false;
  const addresses = new Set(people.map((name) => name.trim().toLowerCase()));
  const parts = new Set(createPeople(people).flatMap((person) => [...person.parts, ...person.weakParts]));
  return (local, domain) =>
    addresses.has(formatAddress(local, domain)) ||
    foldName(local)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => parts.has(word));
}

const formatAddress = (local: string, domain: string) => `${local}@${domain}`.toLowerCase();

function findLocalStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestLocal && localCharacter.test(text[start - 1] ?? '')) start--;
  // A mark of the surrounding text is no part of the address: `email=a@b.io`, 'a@b.io', ?to=a@b.io, %20a@b.io.
  const local = text.slice(start, end).replace(surroundings, '').replace(wordBefore, '');
  return local.length > 0 ? end - local.length : start;
}

function findDomain(text: string, start: number): { name: string; length: number } | undefined {
  const rest = text.slice(start, start + longestDomain);
  const plain = domainBefore.exec(rest);
  if (plain) return { name: plain[0].toLowerCase(), length: plain[0].length };
  if (!/dot/i.test(rest)) return undefined;
  const spelled = domainBefore.exec(rest.replace(spelledDot, '.'));
  if (!spelled) return undefined;
  return { name: spelled[0].toLowerCase(), length: findSpelledLength(rest, spelled[0].length) };
}

/** How much of the written text makes up the first `length` characters once each "(dot)" counts as one. */
function findSpelledLength(rest: string, length: number): number {
  let written = length;
  for (const dot of eachMatch(rest, spelledDot)) {
    if (dot.index >= written) break;
    written += dot[0].length - 1;
  }
  return written;
}
