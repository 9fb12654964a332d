import { createCollections } from 'tierzero/collections';
import { settings } from './site.config.ts';

export const collections = createCollections(settings);
