import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { findCollectionFolders } from './content/index.ts';
import { formatPretty } from './diagnostics/index.ts';
import { writeSearchIndex } from './search/build/index.ts';
import { createBrand } from './site/build/create-brand.ts';
import { createDirectivePlugin } from './site/build/create-directive-plugin.ts';
import { createPipelineVersion, readOptional } from './site/build/create-version.ts';
import { createLanguageFinder } from './site/build/find-file-language.ts';
import { createAddressFinder } from './site/build/find-page-addresses.ts';
import { loadContentFiles, loadPageIds, loadRedirects } from './site/build/load-content.ts';
import { loadHistory } from './site/build/load-history.ts';
import { createAstroResolver } from './site/build/resolve-astro.ts';
import { createRoutes } from './site/build/routes.ts';
import { createVirtualModules } from './site/build/virtual-modules.ts';
import { writePageCards } from './site/build/write-page-cards.ts';
import { writeRedirects } from './site/build/write-redirects.ts';
import { findContentDir, findTitleOfRun } from './site/content-dir.ts';
import { createDevSearch } from './site/dev/index.ts';
import { type ContentFiles, createFileServer, writeContentFiles } from './site/files/index.ts';
import { createProcessor, loadSampleRuns } from './site/markdown/index.ts';
import { trimBase } from './site/model/page-address.ts';
import { parseSiteSettings, type SiteSettings, type SiteSettingsInput } from './site/settings/index.ts';

/** What the parts of the integration share. */
interface Plan {
  settings: SiteSettings;
  /** Absolute path of the project. */
  root: string;
  contentDir: string;
  base: string;
  /** Files beside the pages that the site serves. */
  files: ContentFiles['files'];
  /** Absolute path of a folder that is kept between builds. */
  cacheDir: string;
  /** Ids of the pages by absolute path. */
  ids: ReadonlyMap<string, string>;
  findAddress: (file: string) => string | undefined;
}

/**
 * Makes an Astro project a Tierzero site: injects its routes, renders the Markdown of the content folder and builds the
 * search index.
 *
 * @throws TierzeroError when a setting is unknown or not valid.
 */
export function tierzero(input: SiteSettingsInput): AstroIntegration {
  const title = findTitleOfRun();
  // What this project says of its own pages is not true of another's.
  const own = title === undefined ? input : { ...input, title, description: undefined, lead: undefined };
  const settings = parseSiteSettings(own);
  let plan: Plan;
  let devSearch: ReturnType<typeof createDevSearch>;
  return {
    name: 'tierzero',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, updateConfig }) => {
        plan = await loadPlan(settings, fileURLToPath(config.root), fileURLToPath(config.cacheDir));
        updateConfig(createAstroConfig(plan));
        for (const route of createRoutes(settings)) injectRoute(route);
      },
      'astro:server:setup': ({ server, logger }) => {
        devSearch = createDevSearch({ ...plan, log: (line) => logger.info(line) });
        server.middlewares.use(createFileServer(plan.files));
        devSearch.attach(server);
      },
      'astro:server:start': ({ address }) => {
        devSearch.start(address);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeRedirects(
          dist,
          await loadRedirects(plan.contentDir, plan.root, settings.cameFrom),
          settings,
        );
        await writeContentFiles(plan.files, dist);
        await writePageCards(dist, plan);
        const { diagnostics } = await writeSearchIndex({ dist, contentDir: plan.contentDir });
        for (const diagnostic of diagnostics) logger.warn(formatPretty(diagnostic, false));
      },
    },
  };
}

async function loadPlan(settings: SiteSettings, root: string, cacheDir: string): Promise<Plan> {
  const base = trimBase(settings.base);
  const contentDir = findContentDir(root, settings.content);
  const ids = await loadPageIds(contentDir, root);
  return {
    settings,
    root,
    contentDir,
    base,
    cacheDir,
    files: (await loadContentFiles(contentDir, root)).files,
    ids,
    findAddress: createAddressFinder(contentDir, base, ids),
  };
}

const createAstroConfig = (plan: Plan) => ({
  ...(plan.settings.site ? { site: plan.settings.site } : {}),
  base: plan.settings.base,
  integrations: [mdx()],
  prerenderConflictBehavior: 'error' as const,
  // The default takes the space between two inline elements out of text.
  compressHTML: true,
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' as const },
  build: { inlineStylesheets: 'never' as const },
  markdown: { syntaxHighlight: false as const, processor: createMarkdown(plan) },
  vite: {
    plugins: [
      createAstroResolver(plan.root),
      createVirtualModules(createFacts(plan), createBrand(plan.settings)),
      createDirectivePlugin(),
    ],
    build: { assetsInlineLimit: 0 },
  },
});

/** What the routes are told. */
const createFacts = ({ settings, root, contentDir }: Plan) => ({
  settings,
  root,
  history: loadHistory(contentDir, root),
  collections: [...findCollectionFolders(contentDir).keys()].map(({ name }) => name),
});

function createMarkdown({ settings, root, contentDir, base, ids, files, findAddress }: Plan) {
  const report = `${root}/.tierzero/samples.json`;
  const sources = ['./site/markdown/', './site/words/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return createProcessor({
    root,
    base,
    findAddress,
    files,
    findLanguage: createLanguageFinder(contentDir, settings),
    runs: loadSampleRuns(report),
    version: createPipelineVersion(sources, [
      settings,
      contentDir,
      [...ids],
      [...files],
      readOptional(report),
    ]),
  });
}
