import { roleWords } from './common-words.ts';
import { foldName } from './people.ts';

const first = "\\p{Lu}[\\p{L}\\p{M}]{0,24}(?:[’'-]\\p{Lu}?[\\p{L}\\p{M}]{1,24}){0,2}\\.?";
const particle = '(?:van|von|der|den|de|da|di|del|della|dos|la|le|el|al|bin|ben|ter|zu|af|y|e)';

/** One to five words that are written as names are, with initials and particles: source of a regular expression. */
export const writtenName = `${first}(?:[ ](?:${particle}[ ]){0,2}${first}){0,4}`;

/** Words that stand where names do: a greeting to a group, a day, a greeting itself. */
const notNames = new Set(
  `all everyone everybody there folks guys friends sir madam sirs gentlemen ladies team community world colleagues again
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december thanks thank regards best cheers hi hello dear please sorry yes no ok okay good great the
  this that it we you i my our your he she they what when where why how if in on at to for from with and or but not
  ubuntu windows linux mac macos android ios chrome firefox safari edge docker kubernetes python java javascript node
  google microsoft apple amazon github gitlab english german french chinese spanish help question problem issue error
  also however currently first finally otherwise meanwhile anyway additionally sometimes usually maybe perhaps since then
  ibm oracle red hat sap cisco adobe visual studio internet explorer azure aws java script active directory web server client
  database desktop enterprise edition cloud platform suite manager manual guide
  sent subject date version note warning info debug`
    .split(/\s+/)
    .filter(Boolean),
);

/** A capital within a word makes it the name of a class, but for McDowell and the like. */
const insideCapital = /(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz))(?<=\p{Ll})\p{Lu}/u;

/** A text names the same people again and again. */
const judged = new Map<string, boolean>();
const mostJudged = 5000;

/** Whether words that are written as a name can be one; `ClassName` is none. */
export function isName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  if (judged.size >= mostJudged) judged.clear();
  const is = judge(name);
  judged.set(name, is);
  return is;
}

function judge(name: string): boolean {
  if (insideCapital.test(name)) return false;
  const words = foldName(name)
    .split(/[\s.]+/)
    .filter(Boolean);
  return (
    words.some((word) => word.length > 1) && !words.some((word) => notNames.has(word) || roleWords.has(word))
  );
}
