import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { foldName } from './people.ts';

const legalForm =
  /[\s,]+(?:inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|se|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|n\.?v\.?|oy|ab|a\/s|pty|plc|group|holdings?)\.?$/i;
const chineseForm = /(?:股份)?(?:有限)?(?:责任)?公司$/;

/** The companies that the ticket's people write from: with or without the legal form, and as the name of a domain. */
export const findCompanies: Rule = (text, options) =>
  (options.companies ?? []).flatMap((company) => {
    const identity = foldName(removeLegalForm(company));
    return createNames(company).flatMap((name) => findName(text, name, identity));
  });

function removeLegalForm(company: string): string {
  const bare = company.trim().replace(chineseForm, '').replace(legalForm, '').replace(legalForm, '');
  return bare.replace(/\.(?:com|org|net|io|de|cn|co\.uk|dev|app)$/i, '') || company.trim();
}

function createNames(company: string): string[] {
  const bare = removeLegalForm(company);
  const squeezed = bare.replace(/[\s.&'’-]+/g, '');
  const dashed = bare.replace(/[\s.&'’]+/g, '-');
  return [...new Set([company.trim(), bare, squeezed, dashed, bare.replace(/\s+/g, '_')])].filter(
    (name) => name.length >= 3 || /\p{Script=Han}{2}/u.test(name),
  );
}

/** Between two words of a name: spaces, or the end of a line of a quoted message. */
const gap = '(?:[ \\t]{1,4}|[ \\t]{0,4}\\r?\\n[>\\s]{0,8})';

function findName(text: string, name: string, identity: string): Match[] {
  const written = name
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(gap);
  const latin = /[\p{L}\p{N}]/u.test(name) && !/\p{Script=Han}/u.test(name);
  const expression = latin ? `(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])` : written;
  return matchAll(text, new RegExp(expression, 'giu')).map(({ 0: found, index }) => ({
    type: 'company',
    start: index,
    end: index + found.length,
    identity,
  }));
}
