import { isDocumentationValue } from '../documentation-values.ts';
import { eachMatch } from '../each-match.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

const candidate = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{1,4}){3,10}(?![A-Z0-9])/gi;

/** Lengths by country: SWIFT, IBAN registry. */
const lengths: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20
  EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30
  KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24
  PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29
  VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Bank accounts: country, its length, and the check by 97 (ISO 13616). */
export const findIbans: Rule = (text) => {
  const matches: Match[] = [];
  for (const { 0: written, index } of eachMatch(text, candidate)) {
    const length = findIbanLength(written);
    if (length === undefined) continue;
    const identity = compact(written.slice(0, length));
    if (!isDocumentationValue(identity))
      matches.push({ type: 'iban', start: index, end: index + length, identity });
  }
  return matches;
};

const compact = (written: string) => written.replace(/[ -]/g, '').toUpperCase();

/** How much of the text is the account: words may follow it with only a space between. */
function findIbanLength(written: string): number | undefined {
  const wanted = lengths.get(written.slice(0, 2).toUpperCase());
  let characters = 0;
  for (let end = 0; wanted !== undefined && end < written.length; end++) {
    if (/[^ -]/.test(written[end] ?? '')) characters++;
    if (characters < wanted) continue;
    const ends = !/[A-Z0-9]/i.test(written[end + 1] ?? '');
    return ends && isValid(compact(written.slice(0, end + 1))) ? end + 1 : undefined;
  }
  return undefined;
}

function isValid(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
