export { collectionLeads, collectionNames, formatSection } from './collection-names.ts';
export { createMainLinks, type MainLink } from './create-main-links.ts';
export { createNavigation, type Navigation, type NavigationLink } from './create-navigation.ts';
export { findContents } from './find-contents.ts';
export { loadSite, type Site } from './load-site.ts';
export { createPageAddress, trimBase } from './page-address.ts';
export type { CollectionName, SitePage } from './site-page.ts';
