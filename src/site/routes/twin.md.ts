import type { APIRoute } from 'astro';
import { createTwin, findTwinPath } from '../machine/create-twin.ts';
import { loadSite, type SitePage } from '../model/index.ts';

export async function getStaticPaths() {
  const { byKey } = await loadSite();
  const translated = [...byKey.values()].filter(({ language, textLanguage }) => language === textLanguage);
  return translated.map((page) => ({
    params: { collection: page.collection, file: findTwinPath(page) },
    props: { page },
  }));
}

/** The Markdown of a page, beside it. */
export const GET: APIRoute = ({ props }) =>
  new Response(createTwin((props as { page: SitePage }).page), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
