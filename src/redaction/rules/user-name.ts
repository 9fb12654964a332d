import { readMatches } from '../read-matches.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { isGenericUser } from './generic-users.ts';

const slash = '(?:/|\\\\{1,4})';
/** In each, group 1 is what stands before the name, and group 2 the name. */
const patterns: readonly RegExp[] = [
  `((?:^|[^\\p{L}\\p{N}$])(?:home|Users|export${slash}home|var${slash}(?:spool${slash})?mail)${slash})([\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]{0,62})`,
  `([A-Za-z]:${slash}(?:Users|Documents and Settings)${slash})([\\p{L}\\p{N}_][\\p{L}\\p{N}_.@ -]{0,62})(?=[/\\\\])`,
  `((?:^|[\\s"'\`(=:])~)([a-z_][a-z0-9_-]{1,31})(?=/)`,
  // Accounts of chats: 微信号 anna_88, QQ：12345678.
  `((?:微信(?:号|账号|ID)?|[Ww]e[Cc]hat(?: ?(?:id|ID))?)(?:是|为)?[ ]?[:：]?[ ]?)((?=[a-zA-Z-]{0,19}[\\d_])[a-zA-Z][\\w-]{5,19})(?![\\w-])`,
  `(\\bQQ(?:号|号码)?(?:是|为)?[ ]?[:：]?[ ]?)(\\d{5,11})(?!\\d)`,
  // A prompt: anna@build7:~/work$
  `((?:^|\\n|\\[)[ ]{0,4})([a-z_][a-z0-9_.-]{0,31})(?=@[A-Za-z0-9.-]{1,253}(?::[^\\s$#%]{0,200}|\\s[^\\s\\]]{1,100}\\])[$#%](?:\\s|$))`,
].map((source) => new RegExp(source, 'gu'));

/** Names of accounts in the paths of home folders and in prompts; those that every machine has are nobody's. */
export const findUserNames: Rule = (text) =>
  patterns.flatMap((pattern) => readMatches(text, pattern, createMatch));

/** `theme/home/index.js`: a folder of a project, not of a person. */
const isFile = /\.(?:[cm]?[jt]sx?|json|md|mdx|html?|css|less|s[ac]ss|vue|svelte|py|rb|go|php|java|ya?ml)$/i;

function createMatch({ 1: before = '', 2: written = '', index }: RegExpExecArray): Match[] {
  const name = written.replace(/[.,\s-]+$/, '');
  if (name === '' || isGenericUser(name) || isFile.test(name)) return [];
  const start = index + before.length;
  return [{ type: 'user', start, end: start + name.length, identity: name.toLowerCase() }];
}
