import { createRelated, type RelatedSource } from '../../content/index.ts';
import { type LocalSite, loadSite } from './load-site.ts';
import type { SitePage } from './site-page.ts';

let whole: Promise<Map<string, string[]>> | undefined;

/** The pages near a page, at most four, in its language. Computed for all pages at once, once for a build. */
export async function loadRelated(page: SitePage): Promise<SitePage[]> {
  if (!whole || import.meta.env.DEV) whole = relateAll();
  const { byKey } = await loadSite();
  return ((await whole).get(keyOf(page)) ?? []).flatMap((key) => byKey.get(key) ?? []);
}

const keyOf = ({ collection, id }: SitePage) => `${collection}/${id}`;

async function relateAll(): Promise<Map<string, string[]>> {
  const site = await loadSite();
  return new Map([site, ...site.local.values()].flatMap((local) => [...relate(local)]));
}

function relate({ pages }: LocalSite): Map<string, string[]> {
  const keys = new Map(pages.map((page) => [page.href, keyOf(page)]));
  return createRelated(pages.map((page) => createSource(page, keys)));
}

function createSource(page: SitePage, keys: ReadonlyMap<string, string>): RelatedSource {
  const { data, body = '', rendered } = page.entry;
  const tags = ('tags' in data && data.tags) || [];
  const hrefs = [...(rendered?.html ?? '').matchAll(/href="([^"#]+)/g)].map(([, href = '']) => href);
  return {
    key: keyOf(page),
    title: page.title,
    asks: [...(('asks' in data && data.asks) || []), ...tags],
    text: `${page.description ?? ''}\n${body.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, ' ').slice(0, 3000)}`,
    links: hrefs.flatMap((href) => keys.get(href) ?? []),
  };
}
