import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { isGenericUser } from './generic-users.ts';

const label = '[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?';
/** Endings that no public name has (RFC 6762, appendix G; ICANN's reserved `internal`). */
const ending = '(?:local|lan|internal|intranet|corp|private|localdomain|home\\.arpa)';
const named = new RegExp(
  `(?<![\\p{L}\\p{N}_.@-])(?:${label}\\.){1,6}${ending}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
  'giu',
);
/** Read before the pattern above, which looks at every name with a dot. */
const ends = new RegExp(`\\.${ending}`, 'i');
const share = /(?<=^|[\s"'`(=])\\\\([A-Za-z][\w-]{2,62})(?=\\[A-Za-z])/g;
const prompt =
  /@(?<=(?:^|\n|\[)[ ]{0,4}[a-z_][a-z0-9_.-]{0,31}@)([A-Za-z0-9][A-Za-z0-9.-]{0,252})(?=(?::[^\s$#%]{0,200}|\s[^\s\]]{1,100}\])[$#%](?:\s|$))/g;

/** Hosts that everybody has: of containers, clusters, clouds and of this machine. */
const known =
  /^(?:host\.docker\.internal|gateway\.docker\.internal|kubernetes\.docker\.internal|metadata\.google\.internal|localhost\.localdomain|.*\.cluster\.local|.*\.(?:example|test|invalid)|.*\.example\.\w+|example\.\w+)$/i;
/** `com.acme.internal` is a package, and `this.private` a property. */
const packageName =
  /^(?:com|org|net|io|java|javax|jdk|sun|edu|de|cn|this|self|module|window|process|props|config|settings|env|app)\./i;
const hostBefore =
  /(?:\/\/|@|\b(?:host|hosts|server|ssh|ping|from|to|at|on|proxy|node|dns|主机|服务器)[\s:=]{1,3})$/i;

/** A part of a public domain that only the company's own network answers for: `grafana.intra.acme.de`. */
const inner = new RegExp(
  `(?<=(?://|@)(?:[^\\s/@]{1,64}@)?)(?:${label}\\.){1,4}(?:intra|intranet|intern|internal|corp|lan)\\.(?:${label}\\.){1,2}[a-z]{2,12}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
  'giu',
);
const holdsInner = /\.(?:intra|intern|corp|lan)/i;

/** Names of hosts that only exist inside a company, of shares on them, and those in prompts. */
export const findInternalHosts: Rule = (text, options) => [
  ...(ends.test(text) ? matchAll(text, named) : []).filter((found) => isHost(text, found)).map(createMatch),
  ...(options.internalHosts ?? []).flatMap((domain) => matchAll(text, createDomain(domain)).map(createMatch)),
  ...(holdsInner.test(text) ? matchAll(text, inner) : [])
    .filter(([name]) => !known.test(name))
    .map(createMatch),
  ...matchAll(text, share).map(({ 1: name = '', index }) => createSpan(index + 2, name)),
  ...matchAll(text, prompt)
    .filter(({ 1: name = '' }) => !isGenericUser(name) && name !== 'localhost')
    .map(({ 1: name = '', index }) => createSpan(index + 1, name)),
];

const createDomain = (domain: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:${label}\\.){0,6}${RegExp.escape(domain)}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );

/** One plain word before the ending may be a file or a property, unless it stands where hosts stand. */
function isHost(text: string, { 0: name, index }: RegExpExecArray): boolean {
  if (known.test(name) || packageName.test(name)) return false;
  const labels = name.split('.');
  if (labels.length > 2 || /[\d-]/.test(labels[0] ?? '')) return true;
  return hostBefore.test(text.slice(Math.max(0, index - 12), index));
}

const createMatch = ({ 0: name, index }: RegExpExecArray): Match => createSpan(index, name);

const createSpan = (start: number, name: string): Match => ({
  type: 'host',
  start,
  end: start + name.length,
  identity: name.toLowerCase(),
  guess: true,
});
