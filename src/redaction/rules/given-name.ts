import { eachCapitalised } from '../each-capitalised.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { givenNames } from './given-names.ts';
import { isName } from './name-pattern.ts';
import { foldName } from './people.ts';

/** A word that starts with a capital and is no part of a path, an address or an identifier. */
const capitalised =
  /(?<![\p{L}\p{M}\p{N}@_./\\#$<-])\p{Lu}[\p{L}\p{M}]{1,24}(?![\p{L}\p{M}\p{N}@_\\=(]|[./:-][\p{L}\p{N}/])/uy;
/** What follows a given name: initials, and family names with their particles. */
const family =
  /(?:[ ]\p{Lu}\.?(?=[ ]\p{Lu}))?[ ]{1,2}(?:(?:van|von|der|den|de|da|di|del|dos|la|le|el|al|bin|ter|zu)[ ]){0,2}\p{Lu}[\p{L}\p{M}]{0,24}(?:[’'-]\p{Lu}?[\p{L}\p{M}]{1,24}){0,2}(?![\p{L}\p{M}\p{N}])/uy;
const mostFamilyNames = 3;

/** Streets and institutions are called after people: "Anna Street", "Martin Luther University", "12 Anna Way", "San Pedro". */
const placeAfter =
  /[ ](?:Street|St|Road|Rd|Avenue|Ave|Way|Drive|Lane|Court|Square|Place|Park|Bridge|Hall|House|University|College|Institute|School|Hospital|Church|Foundation|Airport|County|Islands?|Prize|Award|Theorem|Inc|Ltd|LLC|GmbH|Corp|Corporation|Incorporated|Group|Holdings|Partners|Investments|Insurance|Bank|Software|Systems|Technologies|and Sons|& Sons|(?:u\. ?)?\d)(?![\p{L}\p{M}])/uy;
const placeBefore =
  /(?:\d|[\s,](?:[Ss]t|[Ss]an|[Ss]anta|[Ss]aint|[Rr]ue|[Vv]ia|[Aa]v\.?|[Aa]venue|[Aa]venida|[Aa]vda|[Cc]alle|[Rr]ua|[Pp]laza|[Pp]lace|[Pp]iazza|ul|de|du|of the)\.?) $/u;

/** People by a dictionary of given names, with the family names that follow. Not for the browser: it is large. */
export const findGivenNames: Rule = (text) => {
  const matches: Match[] = [];
  let last = 0;
  for (const { 0: word, index } of eachCapitalised(text, capitalised)) {
    if (index < last || !isGivenName(word)) continue;
    if (placeBefore.test(` ${text.slice(Math.max(0, index - 12), index)}`)) continue;
    if (isLoud(word) && loudBefore.test(text.slice(Math.max(0, index - 20), index))) continue;
    const end = findNameEnd(text, index + word.length);
    if (end === undefined) continue;
    last = end;
    const name = text.slice(index, end);
    if (isName(name))
      matches.push({ type: 'person', start: index, end, identity: foldName(name), guess: true });
  }
  return matches;
};

const isLoud = (word: string) => !/\p{Ll}/u.test(word);
/** A place in capitals ("HUTTON HENRY"), as addresses have them. */
const loudBefore = /\p{Lu}{2}[ ]$|\p{Lu}['’][ ]$/u;

/** In capitals a short name may stand for something else: `DAN`, `IDA`. */
const isGivenName = (word: string) => (word.length > 4 || !isLoud(word)) && givenNames.has(foldName(word));

/** Where the whole name ends, or nothing where it is one of a place. */
function findNameEnd(text: string, from: number): number | undefined {
  let end = from;
  for (let more = 0; more < mostFamilyNames; more++) {
    placeAfter.lastIndex = end;
    if (placeAfter.test(text)) return undefined;
    family.lastIndex = end;
    const found = family.exec(text);
    if (!found || !isName(found[0].trim())) break;
    end += found[0].length;
  }
  return end;
}
