import { tierzero } from 'tierzero';
import { settings } from './src/site.config.ts';

/** @type {import('astro').AstroUserConfig} */
export default { integrations: [tierzero(settings)] };
