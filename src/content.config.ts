import { createCollections } from './collections.ts';
import { settings } from './site.config.ts';

export const collections = createCollections(settings);
