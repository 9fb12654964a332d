import { createRelatedFinder, type RelatedSource } from './find-related.ts';
import { loadSite } from './load-site.ts';
import type { SitePage } from './site-page.ts';

let whole: Promise<(page: SitePage) => SitePage[]> | undefined;

/** The pages near a page, at most four. Computed for all pages at once, once for a build. */
export async function loadRelated(page: SitePage): Promise<SitePage[]> {
  if (!whole || import.meta.env.DEV) whole = createFinder();
  return (await whole)(page);
}

const keyOf = ({ collection, id }: SitePage) => `${collection}/${id}`;

async function createFinder() {
  const { pages, byKey } = await loadSite();
  const keys = new Map(pages.map((page) => [page.href, keyOf(page)]));
  const find = createRelatedFinder(pages.map((page) => createSource(page, keys)));
  return (page: SitePage) => find(keyOf(page), 4).flatMap((key) => byKey.get(key) ?? []);
}

function createSource(page: SitePage, keys: ReadonlyMap<string, string>): RelatedSource {
  const { data, body = '', rendered } = page.entry;
  const asks = 'asks' in data ? (data.asks ?? []) : [];
  const tags = 'tags' in data ? (data.tags ?? []) : [];
  const title = `${page.title} `.repeat(3);
  const text = body.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, ' ').slice(0, 3000);
  const hrefs = [...(rendered?.html ?? '').matchAll(/href="([^"#]+)/g)].map(([, href = '']) => href);
  return {
    key: keyOf(page),
    words: [title, ...asks, ...tags, ...tags, page.description ?? '', text].join(' '),
    links: hrefs.flatMap((href) => keys.get(href) ?? []),
  };
}
