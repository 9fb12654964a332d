declare module 'virtual:tierzero' {
  export const settings: import('./settings/index.ts').SiteSettings;
  /** The collections that the content folder holds. */
  export const collections: readonly import('../content/index.ts').CollectionName[];
  /** Absolute path of the project. */
  export const root: string;
}
