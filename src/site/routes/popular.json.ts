import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { findPopular } from '../model/find-popular.ts';
import { loadSite, type SitePage, trimBase } from '../model/index.ts';

const most = 24;

/** The most asked answers of each language, for a search field in which nothing is typed: `{"en": [{"title", "href", "area"}]}`. */
export const GET: APIRoute = async () => {
  const { pages, local } = await loadSite();
  const lists = [
    [settings.language, pages] as const,
    ...[...local].map(([name, site]) => [name, site.pages] as const),
  ];
  return Response.json(
    Object.fromEntries(lists.map(([name, own]) => [name, findPopular(own, most).map(toEntry)])),
  );
};

const toEntry = ({ title, href, collection, section }: SitePage) => ({
  title,
  href: href.slice(trimBase(settings.base).length),
  area: `${collection}/${section}`,
});
