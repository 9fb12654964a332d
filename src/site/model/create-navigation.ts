import { findLocalSite } from './find-local-site.ts';
import type { Site } from './load-site.ts';
import type { SitePage } from './site-page.ts';

export interface NavigationLink {
  label: string;
  href: string;
  /** Language of the page, where it is not that of the navigation. */
  lang?: string;
  current?: boolean;
}

/** Pages of a section that lie in one folder deeper; without a folder, those of the section itself. */
export interface NavigationGroup {
  folder?: string;
  links: NavigationLink[];
}

/** What the navigation beside a page shows: the pages of its own section, and one link to each other section. */
export interface Navigation {
  section: string;
  groups: NavigationGroup[];
  /** The first page of each other section; nothing where they are too many to be of help. */
  others: (NavigationLink & { section: string })[];
  /** Pages of the section that are not listed. */
  left: number;
  previous?: NavigationLink;
  next?: NavigationLink;
}

/** More links than this are no help to a reader and weigh on every page: then only those around the page are shown. */
const longest = 40;
/** Nobody reads a longer list of sections beside a page; the list of the collection has them all. */
const mostSections = 12;

/** The navigation of one page. */
export function createNavigation(
  site: Pick<Site, 'sections' | 'local' | 'frozen' | 'pages'>,
  page: SitePage,
): Navigation {
  const { sections } = findLocalSite(site, page);
  const held = sections.get(page.collection) ?? new Map<string, readonly SitePage[]>();
  const all = held.get(page.section) ?? [];
  const shown = inGroups(all.filter((one) => !one.hidden || one === page)).flatMap(([, pages]) => pages);
  const at = shown.indexOf(page);
  // A page that is not listed stands before and after no other.
  const index = at < 0 ? Number.NaN : at;
  const start =
    shown.length <= longest
      ? 0
      : Math.max(0, Math.min(Math.max(at, 0) - longest / 2, shown.length - longest));
  const links = shown.slice(start, start + longest);
  return {
    section: page.section,
    groups: inGroups(links).map(([folder, pages]) => ({
      ...(folder ? { folder } : {}),
      links: pages.map((one) => ({ ...toLink(one), ...(one === page ? { current: true } : {}) })),
    })),
    others: held.size > mostSections ? [] : findOthers(held, page.section),
    left: shown.length - links.length,
    ...(shown[index - 1] ? { previous: toLink(shown[index - 1] as SitePage) } : {}),
    ...(shown[index + 1] ? { next: toLink(shown[index + 1] as SitePage) } : {}),
  };
}

/** By the folder below that of the section, each where its first page stands; guides alone lie in folders. */
function inGroups(pages: readonly SitePage[]): [string, SitePage[]][] {
  const deep = pages.flatMap(({ collection, localId }) => {
    const [, folder, ...rest] = localId.split('/');
    return collection === 'docs' && folder && rest.length > 0 ? [folder] : [];
  });
  const folders = new Set(deep);
  const findFolder = ({ collection, localId }: SitePage) => {
    const folder = collection === 'docs' ? localId.split('/')[1] : undefined;
    return folder && folders.has(folder) ? folder : '';
  };
  return [...Map.groupBy(pages, findFolder)];
}

const findOthers = (sections: ReadonlyMap<string, readonly SitePage[]>, own: string) =>
  [...sections].flatMap(([section, pages]) => {
    const first = pages.find(({ hidden }) => !hidden);
    return section === own || !first ? [] : [{ section, ...toLink(first) }];
  });

const toLink = ({ label, href, language, textLanguage }: SitePage): NavigationLink => ({
  label,
  href,
  ...(textLanguage === language ? {} : { lang: textLanguage }),
});
