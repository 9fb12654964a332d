import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { trimBase } from '../model/index.ts';

/** Everything may be read by machines; the sitemap is named where there is one. */
export const GET: APIRoute = ({ site }) => {
  const map = site ? `\nSitemap: ${new URL(`${trimBase(settings.base)}/sitemap.xml`, site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
