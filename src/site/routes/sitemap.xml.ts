import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { escapeXml } from '../machine/escape-xml.ts';
import { findAlternates, findChange, loadSite, type SitePage, trimBase } from '../model/index.ts';

/** An address of the sitemap. */
interface Row {
  href: string;
  changed?: string;
  /** The same page in every language that it is translated into, this one included. */
  translations?: { language: string; href: string }[];
}

/**
 * Every page with the day of its last change, and its translations, https://www.sitemaps.org/protocol.html. What only
 * repeats another address is left out: pages that are not translated yet, and guides of older versions.
 */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await loadSite();
  const base = trimBase(settings.base);
  const lists = [...site.sections].filter(([, held]) => held.size > 0).map(([name]) => `${base}/${name}/`);
  const translated = [...site.local.values()].flatMap(({ pages }) =>
    pages.filter(({ language, textLanguage }) => language === textLanguage),
  );
  const describe = (page: SitePage): Row => {
    const changed = findChange(page)?.changed;
    const alternates = findAlternates(site, page, { main: settings.language, base: settings.base });
    const translations = alternates.filter((one) => one.translated);
    return {
      href: page.href,
      ...(changed ? { changed } : {}),
      ...(translations.length > 1 ? { translations } : {}),
    };
  };
  const pages = [...site.pages, ...translated].filter(({ id }) => id !== 'index').map(describe);
  const rows: Row[] = [...[`${base}/`, ...lists].map((href) => ({ href })), ...pages];
  const absolute = (href: string) => escapeXml(new URL(href, origin).href);
  const urls = rows.map(({ href, changed, translations = [] }) => {
    const day = changed ? `<lastmod>${changed}</lastmod>` : '';
    const links = translations.map(
      (one) => `<xhtml:link rel="alternate" hreflang="${one.language}" href="${absolute(one.href)}"/>`,
    );
    return `<url><loc>${absolute(href)}</loc>${day}${links.join('')}</url>`;
  });
  const names =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
