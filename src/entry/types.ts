export { tierzero } from '../integration.ts';
export type { SampleSettings } from '../samples/index.ts';
export type { SiteSettingsInput } from '../site/settings/index.ts';
