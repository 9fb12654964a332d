import { relative } from 'node:path';
import { createPageId, findCollectionFolders } from '../../content/index.ts';
import { createPageAddress } from '../model/page-address.ts';

/**
 * A finder of addresses for the Markdown of a content folder: absolute path in, address out, nothing where the file
 * belongs to no collection.
 *
 * @param ids of the known pages, by absolute path; a file that is new since has that of its path.
 */
export function createAddressFinder(contentDir: string, base: string, ids: ReadonlyMap<string, string>) {
  const folders = [...findCollectionFolders(contentDir)];
  return (file: string): string | undefined => {
    for (const [{ name }, folder] of folders) {
      const path = relative(folder, file);
      if (!path.startsWith('..')) return createPageAddress(name, ids.get(file) ?? createPageId(path), base);
    }
    return undefined;
  };
}
