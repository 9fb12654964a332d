declare module 'virtual:tierzero' {
  export const settings: import('./settings/index.ts').SiteSettings;
  /** Absolute path of the project. */
  export const root: string;
}
