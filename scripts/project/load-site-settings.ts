import { parseSiteSettings, type SiteSettings } from '../../src/site/settings/index.ts';
import { loadSettingsFile } from './load-settings-file.ts';

/**
 * What a project says about its site, checked as the build checks it; nothing where it says nothing.
 *
 * @param root absolute path of the project.
 * @throws TierzeroError `TZ_SETTINGS_UNKNOWN_KEY`, `TZ_SETTINGS_INVALID_VALUE`.
 */
export async function loadSiteSettings(root: string): Promise<SiteSettings | undefined> {
  const { settings } = await loadSettingsFile(root);
  return settings && parseSiteSettings(settings);
}
