import type { Product } from './find-version.ts';
import type { FindSampleLanguage } from './sample-language.ts';

/** What the settings of a site say that shows in the pages that are drafted for it. */
export interface SiteFacts {
  /** The product that the site documents, for `versions` of an entry. */
  product?: Product;
  /** The languages whose samples are run there. */
  findLanguage: FindSampleLanguage;
}
