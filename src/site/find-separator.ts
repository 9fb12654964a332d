import { findLocale } from './words/index.ts';

/** What stands between the parts of a list in a language: ", " in English, "、" in Chinese. */
export function findSeparator(language: string): string {
  const list = new Intl.ListFormat(findLocale(language), { type: 'conjunction', style: 'narrow' });
  const first = list.formatToParts(['a', 'b', 'c']).find(({ type }) => type === 'literal');
  return first?.value ?? ', ';
}
