import { bundledLanguagesInfo } from 'shiki/langs';

/** Languages that a page can show. Any other word behind a fence is a mistake or worse, and `npm run check` refuses it. */
const known = new Set(bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]));

/** The language that a ticket names for its code, where it is one. */
export function findKnownLanguage(lang: string | null | undefined): string | undefined {
  const name = lang?.toLowerCase() ?? '';
  return known.has(name) ? name : undefined;
}
