import type { SiteSettings } from '../settings/index.ts';
import { createLocalId } from './create-fallbacks.ts';
import type { Site } from './load-site.ts';
import { createPageAddress } from './page-address.ts';
import type { SitePage } from './site-page.ts';

/** A page in a version of the product. */
export interface VersionLink {
  version: string;
  href: string;
  /** The version that is being read. */
  isCurrent: boolean;
  /** Whether that version has this very page; otherwise the link leads to its first one. */
  isSame: boolean;
}

/** What is compared of a page, or of the list of the guides (`localId` is `index`). */
type Place = Pick<SitePage, 'collection' | 'localId' | 'language' | 'version'>;

/** A guide in every version of the product, the latest first; nothing where the site has one version, or for other pages. */
export function findVersionLinks(
  site: Pick<Site, 'byKey' | 'frozen'>,
  { collection, localId, language, version }: Place,
  settings: Pick<SiteSettings, 'versions' | 'language' | 'base'>,
): VersionLink[] {
  const { versions } = settings;
  if (!versions || collection !== 'docs') return [];
  const older = versions.older.filter((name) => site.frozen.has(`${name}/${settings.language}`));
  return [undefined, ...older].map((name) => {
    const find = (id: string, inLanguage: string) => {
      const local = inLanguage === settings.language ? id : createLocalId(id, inLanguage);
      return site.byKey.get(`docs/${createVersionedId(local, name)}`);
    };
    const same = find(localId, language) ?? find(localId, settings.language);
    const first = createPageAddress('docs', createVersionedId('index', name), settings.base);
    return {
      version: name ?? versions.latest,
      href: same?.href ?? first,
      isCurrent: name === version,
      isSame: same !== undefined,
    };
  });
}

/** The id of a guide in an older version; `index` is the first page of that version. */
export function createVersionedId(localId: string, version: string | undefined): string {
  if (!version) return localId;
  return localId === 'index' ? version : `${version}/${localId}`;
}
