import { defineConfig } from 'astro/config';
import { tierzero } from 'tierzero';
import { settings } from './src/site.config.ts';

export default defineConfig({ integrations: [tierzero(settings)] });
