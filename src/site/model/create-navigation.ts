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

/** What the navigation beside a page shows: the pages of its own section, never the whole site. */
export interface Navigation {
  section: string;
  links: NavigationLink[];
  /** Pages of the section that are not listed. */
  left: number;
  previous?: NavigationLink;
  next?: NavigationLink;
}

/** More links than this are no help to a reader and weigh on every page: then only those around the page are shown. */
const longest = 40;

/** The navigation of one page. */
export function createNavigation(
  site: Pick<Site, 'sections' | 'local' | 'frozen' | 'pages'>,
  page: SitePage,
): Navigation {
  const { sections } = findLocalSite(site, page);
  const all = sections.get(page.collection)?.get(page.section) ?? [];
  const shown = all.filter((one) => !one.hidden || one === page);
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
    links: links.map((one) => ({ ...toLink(one), ...(one === page ? { current: true } : {}) })),
    left: shown.length - links.length,
    ...(shown[index - 1] ? { previous: toLink(shown[index - 1] as SitePage) } : {}),
    ...(shown[index + 1] ? { next: toLink(shown[index + 1] as SitePage) } : {}),
  };
}

const toLink = ({ label, href, language, textLanguage }: SitePage): NavigationLink => ({
  label,
  href,
  ...(textLanguage === language ? {} : { lang: textLanguage }),
});
