import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { escapeXml } from '../machine/escape-xml.ts';
import { findChange, loadSite, trimBase } from '../model/index.ts';

/** Every page with the day of its last change: https://www.sitemaps.org/protocol.html. */
export const GET: APIRoute = async ({ site }) => {
  const { pages, sections } = await loadSite();
  const base = trimBase(settings.base);
  const lists = [...sections].filter(([, held]) => held.size > 0).map(([name]) => `${base}/${name}/`);
  const rows = [
    ...[`${base}/`, ...lists].map((href) => ({ href, changed: undefined })),
    ...pages
      .filter(({ id }) => id !== 'index')
      .map((page) => ({ href: page.href, changed: findChange(page)?.changed })),
  ];
  const urls = rows.map(({ href, changed }) => {
    const day = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<url><loc>${escapeXml(new URL(href, site).href)}</loc>${day}</url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
