import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { findTwinPath } from '../machine/create-twin.ts';
import { loadSite, type SitePage, trimBase } from '../model/index.ts';
import { pickText } from '../settings/index.ts';
import { findWords } from '../words/index.ts';

/** What there is to read, as https://llmstxt.org proposes: a list of the Markdown of every page. */
export const GET: APIRoute = async ({ site }) => {
  const { sections } = await loadSite();
  const base = trimBase(settings.base);
  const list = (page: SitePage) => {
    const path = `${base}/${page.collection}/${findTwinPath(page)}.md`;
    const about = page.description ? `: ${page.description}` : '';
    return `- [${page.title.replace(/[[\]]/g, '')}](${site ? new URL(path, site).href : encodeURI(path)})${about}`;
  };
  const parts = [...sections]
    .filter(([, held]) => held.size > 0)
    .map(
      ([name, held]) =>
        `## ${findWords(settings.language).collections[name]}\n\n${[...held.values()].flat().map(list).join('\n')}`,
    );
  const about = pickText(settings.description, settings.language, settings.language);
  const head = `# ${settings.title}\n\n${about ? `> ${about}\n\n` : ''}`;
  return new Response(`${head}${parts.join('\n\n')}\n`);
};
