import { type Page, splitLanguage } from '../../content/index.ts';
import type { SiteSettings } from '../settings/index.ts';
import { findWords } from '../words/index.ts';
import { createCardPath, siteCardPath } from './card-path.ts';
import type { PageCard } from './write-cards.ts';

type CardSettings = Pick<SiteSettings, 'title' | 'language' | 'languages'>;

/** A card for every page that is built, and one for the site. */
export function createPageCards(
  pages: readonly Pick<Page, 'collection' | 'id' | 'title' | 'frontmatter'>[],
  { title: site, language, languages }: CardSettings,
): PageCard[] {
  const isBuilt = ({ frontmatter }: Pick<Page, 'frontmatter'>) =>
    frontmatter.draft !== true && frontmatter.confidence !== 'draft';
  const own = pages.filter(isBuilt).map(({ collection, id, title }) => ({
    site,
    kind: findWords(splitLanguage(id, languages).language ?? language).collections[collection],
    title,
    path: createCardPath(collection, id),
  }));
  return [{ site, path: siteCardPath }, ...own];
}
