import type { Words } from '../../words/index.ts';
import { judgeVersion, type VersionScope, type VersionVerdict } from './judge-version.ts';

const readScope = ({ dataset: { versions, fixedIn } }: HTMLElement): VersionScope => ({
  ...(versions ? { versions } : {}),
  ...(fixedIn ? { fixedIn } : {}),
});

/** Says on an entry what it means to a visitor with this version. */
export function showNote(note: HTMLElement, version: string, words: Words['known']): void {
  const scope = readScope(note);
  const verdict = judgeVersion(version, scope);
  note.hidden = verdict === undefined;
  if (!verdict) return;
  note.dataset.verdict = verdict;
  const lead = document.createElement('strong');
  const { head, rest } = describe(verdict, version, scope, words);
  lead.textContent = head;
  note.querySelector('[data-version-text]')?.replaceChildren(lead, ` ${rest}`);
}

function describe(
  verdict: VersionVerdict,
  version: string,
  { versions = '', fixedIn }: VersionScope,
  words: Words['known'],
) {
  if (verdict === 'fixed') return { head: words.fixed, rest: words.fixedRest(version, fixedIn ?? '') };
  if (verdict === 'other') return { head: words.other, rest: words.otherRest(version, versions) };
  const way = fixedIn ? words.fixIn(fixedIn) : words.noFix;
  return { head: words.affected, rest: `${words.affectedRest(version)} ${way}` };
}

/** Leaves only those known errors in a list that a visitor with this version can meet. */
export function filterKnownErrors(
  page: HTMLElement,
  version: string,
  status: HTMLElement,
  words: Words['known'],
): void {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-known]')];
  const verdicts = rows.map((row) => judgeVersion(version, readScope(row)));
  const known = verdicts.every((verdict) => verdict !== undefined);
  for (const [index, row] of rows.entries()) row.hidden = known && verdicts[index] !== 'affected';
  for (const section of page.querySelectorAll<HTMLElement>('.known'))
    section.hidden = [...section.querySelectorAll<HTMLElement>('[data-known]')].every(({ hidden }) => hidden);
  const left = rows.filter(({ hidden }) => !hidden).length;
  status.textContent = known ? words.count(left, rows.length, version) : words.notAVersion(version);
}
