import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { escapeXml } from '../machine/escape-xml.ts';
import { findFeedName } from '../machine/find-feed-name.ts';
import { findLocalSite, findNewest, loadSite, trimBase } from '../model/index.ts';
import { findWords } from '../words/index.ts';

/** One feed for each language. */
export async function getStaticPaths() {
  const { languages } = await loadSite();
  return languages.map((language) => ({
    params: { feed: findFeedName(language, settings.language) },
    props: { language },
  }));
}

/** The newest answers of a language as Atom, RFC 4287. */
export const GET: APIRoute = async ({ site, props, params }) => {
  const { language } = props as { language: string };
  const whole = await loadSite();
  const own = findLocalSite(whole, { language }).pages.filter(
    ({ textLanguage }) => textLanguage === language,
  );
  const entries = findNewest(own, 50);
  const address = (href: string) => escapeXml(new URL(href, site).href);
  const self = address(`${trimBase(settings.base)}/${params.feed}.xml`);
  const updated = `${entries[0]?.day ?? '1970-01-01'}T00:00:00Z`;
  const body = entries.map(({ page, day }) => {
    const summary = page.description ? `<summary>${escapeXml(page.description)}</summary>` : '';
    const href = address(page.href);
    return `<entry><title>${escapeXml(page.title)}</title><link href="${href}"/><id>${href}</id><updated>${day}T00:00:00Z</updated>${summary}</entry>`;
  });
  const title = escapeXml(`${settings.title}: ${findWords(language).home.newest}`);
  const feed = `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${title}</title><link rel="self" href="${self}"/><id>${self}</id><updated>${updated}</updated><author><name>${escapeXml(settings.title)}</name></author>\n${body.join('\n')}\n</feed>\n`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
