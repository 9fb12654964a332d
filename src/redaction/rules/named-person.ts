import { hasCapital } from '../characters.ts';
import { readMatches } from '../read-matches.ts';
import type { Rule } from '../rule.ts';
import { createSignedPattern, findPossible, type SignedPattern } from '../signed-pattern.ts';
import type { Match } from '../span.ts';
import { chinesePatterns } from './chinese-names.ts';
import { isName, writtenName } from './name-pattern.ts';
import { foldName } from './people.ts';

/** A given and a family name at least: where one word with a capital may be anything. */
const wholeName = `${writtenName}(?<=[^ ][ ][^ ]{2,40})`;

/** Two or three words without capitals; none that says how a name is: "my name is still wrong". */
const smallName =
  '(?!(?:not|no|a|an|the|in|on|at|still|now|also|too|very|so|just|only|being|always|never|wrong|wrongly|right|correct|incorrect|missing|empty|blank|hidden|shown|too|cut|spelled|spelt|misspelled|written|displayed|listed|changed|gone|used|already|different|the same)\\b)\\p{Ll}{2,20}[ ]\\p{Ll}{2,20}(?:[ ]\\p{Ll}{2,20})?';

const asked = ', (?:can|could|would|will) (?:you|I|we)\\b';

/** What stands before a name and behind it. */
const latinPatterns: readonly SignedPattern[] = [
  createSignedPattern("\\b(?:[Nn]ame is|[Nn]ame's|[Nn]amed|[Cc]all me) ", writtenName),
  createSignedPattern("\\b(?:I am|I'm|I’m) ", writtenName, '(?=[,.;!]|\\s+(?:from|at|and|with|of)\\b|\\s*$)'),
  createSignedPattern("\\b(?:[Tt]his is|[Ii]t's) ", writtenName, '(?=,?\\s+(?:from|at|here|speaking|of)\\b)'),
  createSignedPattern(
    '(?<!\\d[ ]?)\\b(?:[Mm]rs?\\.|[Mm]s\\.|Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Monsieur|Madame|Señora?|Sra?)\\.?[ ]{1,2}',
    writtenName,
  ),
  createSignedPattern(
    '(?:^|\\n)[>\\s]{0,8}(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Hh]allo|Bonjour|Hola|Liebe[r]?|Guten Tag|Good (?:morning|afternoon|evening))[, ]{1,2}',
    writtenName,
    '(?=\\s?[,!:.–-]|\\s*(?:\\n|$))',
  ),
  createSignedPattern(
    '(?:\\b(?:[Rr]egards|[Ww]ishes|[Cc]heers|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Yy]ours|[Ff]aithfully|[Gg]reetings|Grüße|Grüßen|Cordialement|Saludos|Best)|此致|敬礼|谢谢)[,.!，。！]?[ ]{0,2}\\n[>\\s-]{0,12}',
    writtenName,
    '[ ]{0,2}(?=\\n|$)',
  ),
  createSignedPattern(
    '(?:^|\\n)[>\\s*-]{0,8}(?:(?:Full |First |Last |Customer |Contact )?[Nn]ame|Contact(?: person)?|Customer|Reported by|Reporter|From|Von|De)\\*{0,2}[ ]?:\\*{0,2}[ ]{1,4}',
    writtenName,
    '(?=\\s*(?:<|\\(|,|\\n|$))',
  ),
  // "Anna, can you please": a call at the start of a line.
  createSignedPattern('(?:^|\\n)[>\\s]{0,8}', writtenName, asked, asked),
  // "under my partner's name Anna Kowalska", "What's your name? Anna Kowalska"
  createSignedPattern(
    "(?:\\b[Mm]y|\\b[Yy]our|\\b[Hh]is|\\b[Hh]er|\\b[Tt]heir|['’]s|\\b[Ff]ull|\\b[Ll]egal) name(?: of| to|:|\\?|,)?\\s{1,2}",
    wholeName,
  ),
  // What is done with people, and who they are to somebody.
  createSignedPattern(
    '\\b(?:[Ff]ollow(?:ed)? up with|[Ss](?:peak|poke) (?:to|with)|[Tt]alk(?:ed)? (?:to|with)|[Rr]eported by|[Ss]igned by|[Aa]ssistant to|[Oo]n behalf of|[Ff]orwarded (?:by|to)|[Aa]ddressed to|[Cc]ommissioned by|[Aa]ppointment with|[Mm]eeting with|[Rr]egards to|[Cc]c:?) ',
    wholeName,
  ),
  createSignedPattern(
    '\\b(?:colleagues?|coworker|co-worker|boss|supervisor|husband|wife|spouse|son|daughter|brother|sister|father|mother|friend|neighbou?r|secretary|accountant|lawyer|technician|consultant|commenter|author|songwriter|founder|CEO|CTO|CFO),? ',
    wholeName,
  ),
  createSignedPattern(
    '\\b[Oo]n [^\\n]{6,60}?,? ',
    writtenName,
    '(?:[ ]<[^<>\\n]{1,100}>)? wrote:',
    ' wrote:',
  ),
];

/** Without capitals only both words together, and nothing that says how the name is. */
const smallPattern = new RegExp(
  `\\b[Mm]y name is (${smallName})(?=[,.!]|\\s+(?:and|but|from|i|i'm)\\b|\\s*$)`,
  'gu',
);
const addressPattern = new RegExp(
  `(${writtenName})[ ]<[^\\s<>@]{1,64}(?:@[^\\s<>@]{1,128}|-\\d{1,6})>`,
  'gu',
);
const hanPatterns = chinesePatterns.map((source) => new RegExp(source, 'gu'));

/** Names that a text gives away itself: introductions, forms of address, greetings, signatures, heads of quotes. */
export const findNamedPeople: Rule = (text) =>
  choosePatterns(text).flatMap((pattern) => readMatches(text, pattern, createMatch));

/** Those that can match at all: each takes a walk over the whole text. */
const choosePatterns = (text: string): RegExp[] => [
  smallPattern,
  ...(hasCapital(text) ? findPossible(text, latinPatterns) : []),
  ...(text.includes(' <') ? [addressPattern] : []),
  ...(/\p{Script=Han}/u.test(text) ? hanPatterns : []),
];

function createMatch(found: RegExpExecArray): Match[] {
  const written = found[1] ?? '';
  const name = written.replace(/\.$/, '');
  if (!isName(name)) return [];
  const start = found.index + found[0].indexOf(written);
  return [{ type: 'person', start, end: start + name.length, identity: foldName(name), guess: true }];
}
