import { satteri } from '@astrojs/markdown-satteri';
import { createAsidesPlugin } from './asides.ts';
import { createCodeBlocksPlugin } from './code-blocks.ts';
import { createContainersPlugin } from './containers.ts';
import { createFencesPlugin, type FenceOptions } from './fences.ts';
import { createFilesPlugin, createHtmlFilesPlugin, type FileOptions } from './files.ts';
import { headingsPlugin } from './headings.ts';
import { createIncludePlugin } from './include.ts';
import { createLinksPlugin, type LinkOptions } from './links.ts';
import { literalColonsPlugin } from './literal-colons.ts';
import { mathHtmlPlugin, mathPlugin } from './math.ts';
import { normalizeAdmonitions } from './normalize-admonitions.ts';
import { normalizeContainers } from './normalize-containers.ts';
import { pageTitlePlugin } from './page-title.ts';
import { createTablesPlugin } from './tables.ts';
import { createTabsPlugin } from './tabs.ts';
import { createTaskListsPlugin } from './task-lists.ts';
import type { LanguageOptions } from './with-words.ts';

export interface MarkdownOptions extends LinkOptions, FenceOptions, LanguageOptions {
  files?: FileOptions['files'];
  /** Changes with everything that decides how a page is rendered; Astro then drops what it has cached. */
  version: string;
}

/** The Markdown processor of the site: how a content file becomes HTML. */
export function createProcessor(options: MarkdownOptions) {
  const served = { base: options.base, files: options.files ?? new Map() };
  const processor = satteri({
    features: {
      directive: true,
      smartPunctuation: false,
      rawHtml: true,
      math: { singleDollarTextMath: false },
    },
    mdastPlugins: [
      // Astro's cache key is the configuration as JSON: functions vanish from it, names do not.
      { name: `tierzero:${options.version}` },
      literalColonsPlugin,
      pageTitlePlugin,
      createAsidesPlugin(options),
      createContainersPlugin(options),
      mathPlugin,
      createIncludePlugin(options.root),
      createFilesPlugin(served),
      createLinksPlugin(options),
      createFencesPlugin(options),
    ],
    hastPlugins: [
      createHtmlFilesPlugin(served),
      mathHtmlPlugin,
      createCodeBlocksPlugin(options),
      createTabsPlugin(options),
      createTablesPlugin(options),
      createTaskListsPlugin(options),
      headingsPlugin,
    ],
  });
  return { ...processor, createRenderer: (shared: Shared) => createRenderer(processor, shared) };
}

type Processor = ReturnType<typeof satteri>;
type Shared = Parameters<Processor['createRenderer']>[0];

async function createRenderer(processor: Processor, shared: Shared) {
  const renderer = await processor.createRenderer(shared);
  const render: typeof renderer.render = (content, options) =>
    renderer.render(normalizeContainers(normalizeAdmonitions(content)), options);
  return { ...renderer, render };
}
