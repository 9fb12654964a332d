export { findOldAddresses, type Generator } from './generators.ts';
export { parseSiteSettings } from './parse-site-settings.ts';
export { pickText } from './pick-text.ts';
export type { LocalText, SiteSettings, SiteSettingsInput } from './site-settings.ts';
