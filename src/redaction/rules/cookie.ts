import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

/** The values after `Cookie:`; a quote or the end of the line ends them. */
const header = /\bcookie\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?(?=[\w.-]{1,80}=)/gi;
const pair = /([\w.$-]{1,80})=([^\s;,"'\\]{1,4096})/g;
/** Names of sessions as frameworks write them. */
const session =
  /\b(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|laravel_session|_?[a-z]{0,20}_?session(?:_?id)?|sid|csrftoken|xsrf-token|authtoken|remember_token)=([A-Za-z0-9%._~+/-]{8,4096}={0,2})/gi;
/** What follows a cookie that is set: it tells how long and where, not what. */
const attribute = /^(?:path|domain|expires|max-age|samesite|version|priority)$/i;
const longest = 8192;

/** Values of cookies: in headers, and of sessions wherever they stand. Their names stay. */
export const findCookies: Rule = (text) => [
  ...matchAll(text, header).flatMap(({ 0: head, index }) => findPairs(text, index + head.length)),
  ...matchAll(text, session).map(({ 0: all, 1: value = '', index }) =>
    createMatch(index + all.length - value.length, value),
  ),
];

function findPairs(text: string, start: number): Match[] {
  const line = /^[^\n"'\\]*/.exec(text.slice(start, start + longest))?.[0] ?? '';
  return matchAll(line, pair)
    .filter(
      ({ 1: name = '', 2: value = '' }) =>
        !attribute.test(name) && !/^(?:<.*|\$.*|\*+|x{3,}|\.{3}|value\d?)$/i.test(value),
    )
    .map(({ 1: name = '', 2: value = '', index }) => createMatch(start + index + name.length + 1, value));
}

const createMatch = (start: number, value: string): Match => ({
  type: 'cookie',
  start,
  end: start + value.length,
});
