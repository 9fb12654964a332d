import type { APIRoute } from 'astro';
import { findErrorCode } from '../../content/index.ts';
import { loadSite } from '../model/index.ts';

/** Every error code with its title and address in the main language, for the product to print: `{"E_DISK": {"title": "...", "url": "..."}}`. */
export const GET: APIRoute = async ({ site }) => {
  const { pages } = await loadSite();
  const codes = pages
    .filter(({ collection, id }) => collection === 'errors' && id !== 'index')
    .map((page) => {
      const url = site ? new URL(page.href, site).href : page.href;
      return [findErrorCode(page), { title: page.title, url }] as const;
    });
  return Response.json(Object.fromEntries(codes.sort(([a], [b]) => (a < b ? -1 : 1))));
};
