import { existsSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import type { SiteLanguages } from '../../content/index.ts';
import { type Diagnostic, TierzeroError } from '../../diagnostics/index.ts';
import { contentDirVariable, foreignVariable, titleVariable } from '../content-dir.ts';
import { findCurrentPage } from './current-page.ts';
import { describeFailure } from './describe-failure.ts';
import { checkContent, loadContent } from './load-content.ts';
import { openWorkshop } from './open-workshop.ts';
import { assertReplaceable, replaceFolder } from './replace-folder.ts';
import { takeTurn } from './take-turn.ts';

export interface BuildOptions {
  /** Absolute path of the project, where astro.config.mjs lies. */
  root: string;
  /** Absolute paths. */
  contentDir: string;
  outDir: string;
  /** Whether dead links and unknown frontmatter are only warned of: the folder was written for another generator. */
  lenient: boolean;
  /** Name of the site instead of that of the settings: for a folder that is not this project's. */
  title?: string | undefined;
  /** What the settings say about languages: decides which addresses the site has. */
  languages?: SiteLanguages;
  /** Told once per stage that is over, in a sentence. */
  onProgress: (line: string) => void;
}

/** What the build found in the content. With an error among it nothing was built. */
export interface BuildResult {
  diagnostics: Diagnostic[];
  /** Content pages. */
  pages: number;
}

/**
 * Builds the site of a content folder into an output folder, search index included. The content is checked first: with
 * errors in it nothing is written, and all of them are answered.
 *
 * @throws TierzeroError `TZ_BUILD_NO_CONTENT` when the folder is absent or holds no page, `TZ_BUILD_OUT_IN_USE` when the
 * output folder holds anything but a built site.
 */
export async function buildSite({
  root,
  contentDir,
  outDir,
  lenient,
  title,
  languages = {},
  onProgress,
}: BuildOptions): Promise<BuildResult> {
  assertFolder(contentDir, root);
  await assertReplaceable(outDir, [contentDir, root]);
  const { pages } = await loadContent(contentDir, root);
  const diagnostics = await checkContent(contentDir, root, lenient, languages);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, pages: pages.length };
  if (pages.length === 0) throw noContent(contentDir, root, 'holds no Markdown page');
  onProgress(`Read ${formatCount(pages.length)} of ${relative(root, contentDir) || '.'}/.`);
  process.env[contentDirVariable] = contentDir;
  process.env[foreignVariable] = lenient ? '1' : '';
  process.env[titleVariable] = title ?? '';
  // Whatever the shell says: drafts, policies and caches go by it.
  process.env.NODE_ENV = 'production';
  const { cacheDir, outDir: made, close } = openWorkshop(root, contentDir);
  const endTurn = await takeTurn(root);
  try {
    await build({
      root,
      outDir: made,
      cacheDir,
      logLevel: 'warn',
      integrations: [createReporter(onProgress)],
    });
    await replaceFolder(made, outDir);
  } catch (error) {
    const page = findCurrentPage();
    const failure = describeFailure(error, { root, contentDir, ...(page ? { page } : {}) });
    if (!failure) throw error;
    return { diagnostics: [...diagnostics, failure], pages: pages.length };
  } finally {
    endTurn();
    close();
  }
  return { diagnostics, pages: pages.length };
}

const formatCount = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

function assertFolder(contentDir: string, root: string): void {
  if (!existsSync(contentDir)) throw noContent(contentDir, root, 'does not exist');
  if (!statSync(contentDir).isDirectory()) throw noContent(contentDir, root, 'is not a folder');
}

const noContent = (contentDir: string, root: string, problem: string) =>
  new TierzeroError({
    code: 'TZ_BUILD_NO_CONTENT',
    message: `The content folder ${relative(root, contentDir) || '.'} ${problem}.`,
    hint: 'Give a folder of Markdown files: `npm run build -- --content DIR`.',
  });

function createReporter(onProgress: (line: string) => void): AstroIntegration {
  return {
    name: 'tierzero:reporter',
    hooks: {
      'astro:build:start': () => onProgress('Rendered the Markdown.'),
      'astro:build:generated': () => onProgress('Wrote the pages.'),
    },
  };
}
