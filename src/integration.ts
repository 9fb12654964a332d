import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from './search/build/index.ts';
import { createPipelineVersion, readOptional } from './site/build/create-version.ts';
import { createAddressFinder } from './site/build/find-page-addresses.ts';
import { routes } from './site/build/routes.ts';
import { createVirtualModules } from './site/build/virtual-modules.ts';
import { findContentDir } from './site/content-dir.ts';
import { createProcessor, loadSampleRuns } from './site/markdown/index.ts';
import { trimBase } from './site/model/page-address.ts';
import { parseSiteSettings, type SiteSettings, type SiteSettingsInput } from './site/settings/index.ts';

/**
 * Makes an Astro project a Tierzero site: injects its routes, renders the Markdown of the content folder and builds the
 * search index.
 *
 * @throws TierzeroError when a setting is unknown or not valid.
 */
export function tierzero(input: SiteSettingsInput): AstroIntegration {
  const settings = parseSiteSettings(input);
  return {
    name: 'tierzero',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          ...(settings.site ? { site: settings.site } : {}),
          base: settings.base,
          integrations: [mdx()],
          prerenderConflictBehavior: 'error',
          // The default takes the space between two inline elements out of text.
          compressHTML: true,
          build: { inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false, processor: createMarkdown(settings, root) },
          vite: {
            plugins: [createVirtualModules({ settings, root })],
            build: { assetsInlineLimit: 0 },
          },
        });
        for (const route of routes) injectRoute(route);
      },
      'astro:build:done': async ({ dir }) => {
        await writeSearchIndex({ dist: fileURLToPath(dir) });
      },
    },
  };
}

function createMarkdown(settings: SiteSettings, root: string) {
  const base = trimBase(settings.base);
  const contentDir = findContentDir(root, settings.content);
  const report = `${root}/.tierzero/samples.json`;
  const plugins = fileURLToPath(new URL('./site/markdown/', import.meta.url));
  return createProcessor({
    root,
    base,
    findAddress: createAddressFinder(contentDir, base, new Map()),
    runs: loadSampleRuns(report),
    version: createPipelineVersion(plugins, [settings, contentDir, readOptional(report)]),
  });
}
