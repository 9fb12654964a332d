import { judgeVersion, type VersionScope, type VersionVerdict } from './judge-version.ts';

const readScope = ({ dataset: { versions, fixedIn } }: HTMLElement): VersionScope => ({
  ...(versions ? { versions } : {}),
  ...(fixedIn ? { fixedIn } : {}),
});

/** Says on an entry what it means to a visitor with this version. */
export function showNote(note: HTMLElement, version: string): void {
  const scope = readScope(note);
  const verdict = judgeVersion(version, scope);
  note.hidden = verdict === undefined;
  if (!verdict) return;
  note.dataset.verdict = verdict;
  const lead = document.createElement('strong');
  const { head, rest } = describe(verdict, version, scope);
  lead.textContent = head;
  note.querySelector('[data-version-text]')?.replaceChildren(lead, ` ${rest}`);
}

function describe(verdict: VersionVerdict, version: string, { versions, fixedIn }: VersionScope) {
  if (verdict === 'fixed')
    return { head: 'Fixed in your version.', rest: `You use ${version}, the fix came with ${fixedIn}.` };
  if (verdict === 'other')
    return { head: 'About other versions.', rest: `This is for ${versions}, you use ${version}.` };
  const way = fixedIn ? `The fix is in ${fixedIn}.` : 'There is no fix yet.';
  return { head: 'This is about your version.', rest: `You use ${version}. ${way}` };
}

/** Leaves only those known errors in a list that a visitor with this version can meet. */
export function filterKnownErrors(page: HTMLElement, version: string, status: HTMLElement): void {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-known]')];
  const verdicts = rows.map((row) => judgeVersion(version, readScope(row)));
  const known = verdicts.every((verdict) => verdict !== undefined);
  for (const [index, row] of rows.entries()) row.hidden = known && verdicts[index] !== 'affected';
  for (const section of page.querySelectorAll<HTMLElement>('.known'))
    section.hidden = [...section.querySelectorAll<HTMLElement>('[data-known]')].every(({ hidden }) => hidden);
  const left = rows.filter(({ hidden }) => !hidden).length;
  status.textContent = !known
    ? `${version} is not a version: write it like 2.5.1.`
    : left === 0
      ? `None of the known errors is in ${version}.`
      : `${left} of ${rows.length} known errors ${left === 1 ? 'is' : 'are'} in ${version}.`;
}
