declare module 'virtual:tierzero' {
  export const settings: import('./settings/index.ts').SiteSettings;
  /** The collections that the content folder holds. */
  export const collections: readonly import('../content/index.ts').CollectionName[];
  /** What git knows of the content files, by path relative to the project. */
  export const history: Record<string, import('./build/load-history.ts').FileHistory>;
  /** Absolute path of the project. */
  export const root: string;
}

declare module 'virtual:tierzero-brand.css';
