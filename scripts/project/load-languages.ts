import type { SiteLanguages } from '../../src/content/index.ts';
import { loadSiteSettings } from './load-site-settings.ts';

/** What a project's settings say about its languages, and which folders hold guides of older product versions. */
export async function loadLanguages(root: string): Promise<SiteLanguages> {
  const site = await loadSiteSettings(root);
  if (!site) return {};
  const { language, languages, versions } = site;
  return { language, languages, versions: versions?.older ?? [] };
}
