import { readMatches } from '../read-matches.ts';
import type { Rule } from '../rule.ts';
import { isGenericUser } from './generic-users.ts';

/** Accounts of GitHub, GitLab, Discourse and chats: letters, digits, and single marks between. */
const mention =
  /(?<=^|[\s(,;>*_])@([A-Za-z\d](?:[\w.-]{0,37}[A-Za-z\d])?)(?![\w/@(=-]|\.\w|(?::[^\n;]{1,60})?;[ \t]{0,8}(?:\n|$|\/\/))/g;

/** Groups, and what programs write after the sign: annotations, rules of style sheets, tags of documentation. */
const notPeople = new Set(
  `everyone here channel all team teams support latest next beta alpha canary rc dev main media import charset include mixin
  font-face keyframes supports layer apply tailwind page property namespace container use forward extend if else for each while
  param params returns return throws throw type typedef template see link todo deprecated example author since version
  override overrides interface autowired bean test before after beforeeach aftereach component injectable input output
  decorator property staticmethod classmethod dataclass pytest click app api router get post put delete patch echo off on
  description summary filename const constant this module class function callback fires internal public private protected
  readonly access alias async event external file global inheritdoc kind license memberof name remarks requires static yields
  suppresswarnings nullable nonnull transactional entity table column id service controller restcontroller repository
  configuration value qualifier data builder getter setter slf4j inject ignore ts-ignore ts-expect-error ts-nocheck nest`
    .split(/\s+/)
    .filter(Boolean),
);

/** People that are called by their account: "thanks @octo-anna". A line of code that starts with the sign is none. */
export const findMentions: Rule = (text) =>
  readMatches(text, mention, ({ 0: all, 1: name = '', index }) => {
    const [identity, end] = [name.toLowerCase(), index + all.length];
    if (notPeople.has(identity) || isGenericUser(name) || !isSpoken(text, index, end)) return [];
    return [{ type: 'user', start: index + 1, end, identity, guess: true }];
  });

/** Also behind the signs of a comment: ` * @param`. */
const startOfLine = /(?:^|\n)[>\s/#]{0,12}(?:\*{1,2}\s{1,12})?$/;
/** What follows the sign and a name at the start of a line when somebody is spoken to. */
const address = /^(?:[,:!?]|[ ](?:[a-z]{1,12}[ ,.!?]|I\b|@))/;

function isSpoken(text: string, start: number, end: number): boolean {
  return (
    !startOfLine.test(text.slice(Math.max(0, start - 14), start)) || address.test(text.slice(end, end + 16))
  );
}
