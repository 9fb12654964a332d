declare module 'virtual:tierzero' {
  import type { SiteSettings } from './settings/site-settings.ts';

  export const settings: SiteSettings;
  /** Absolute path of the project. */
  export const root: string;
}
