export { parseSiteSettings } from './parse-site-settings.ts';
export type { SiteSettings, SiteSettingsInput } from './site-settings.ts';
