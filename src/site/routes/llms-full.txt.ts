import type { APIRoute } from 'astro';
import { createTwin } from '../machine/create-twin.ts';
import { loadSite } from '../model/index.ts';

/** Every page as Markdown, one after the other. */
export const GET: APIRoute = async () => {
  const { pages } = await loadSite();
  return new Response(pages.map(createTwin).join('\n---\n\n'));
};
