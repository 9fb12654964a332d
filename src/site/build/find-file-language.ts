import { relative } from 'node:path';
import { findCollectionFolders, splitLanguage } from '../../content/index.ts';
import type { SiteSettings } from '../settings/index.ts';

/** A finder of the language of content files: absolute path in, that of its folder out, else the main one. */
export function createLanguageFinder(
  contentDir: string,
  { language, languages }: Pick<SiteSettings, 'language' | 'languages'>,
) {
  const folders = [...findCollectionFolders(contentDir).values()];
  return (file: string): string => {
    const path = folders.map((folder) => relative(folder, file)).find((one) => !one.startsWith('..')) ?? '';
    return splitLanguage(path.replaceAll('\\', '/'), languages).language ?? language;
  };
}
