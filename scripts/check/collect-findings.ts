import { relative, resolve } from 'node:path';
import {
  checkExternalLinks,
  checkTranslations,
  loadKnownTargets,
  loadPages,
} from '../../src/content/index.ts';
import { type Diagnostic, TierzeroError } from '../../src/diagnostics/index.ts';
import { loadRedactionSettings } from '../../src/redaction/index.ts';
import { loadSchedule } from '../../src/support/node/index.ts';
import { findProjectRoot } from '../project/find-project-root.ts';
import { loadLanguages } from '../project/load-languages.ts';
import { checks } from './checks.ts';
import { loadErrorCodes } from './load-error-codes.ts';

export interface CheckOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Files are named relative to it. */
  cwd: string;
  today: Date;
  /** Days before its `reviewBy` on which a page is named already. */
  ahead: number;
  /** File with the error codes of the product. */
  codes?: string;
  /** Ask the web for links to other sites; told how far that is. */
  external?: (done: number, total: number) => void;
  translations?: boolean;
}

export interface CheckResult {
  findings: Diagnostic[];
  /** How many pages were read. */
  pages: number;
  /** Every file that was read. */
  files: string[];
}

/**
 * Reads a content folder and checks all of it.
 *
 * @throws TierzeroError `TZ_CONTENT_NO_FOLDER`, `TZ_CONTENT_NO_PAGES`, `TZ_CHECK_NO_CODES`, and those of the project's settings.
 */
export async function collectFindings(options: CheckOptions): Promise<CheckResult> {
  const { contentDir, cwd, today, ahead } = options;
  const { pages, diagnostics } = await loadPages(contentDir, cwd);
  if (pages.length === 0 && diagnostics.length === 0) throw noPages(relative(cwd, contentDir));
  const site = await loadLanguages(findProjectRoot(cwd));
  const known = await loadKnownTargets({ contentDir, publicDir: resolve(cwd, 'public'), cwd }, pages, site);
  const codes = options.codes ? await loadErrorCodes(options.codes) : undefined;
  const schedule = await loadSchedule(contentDir, cwd, today.getTime());
  const findings = [...diagnostics, ...schedule.diagnostics];
  const redaction = await loadRedactionSettings(contentDir, cwd);
  for (const check of checks)
    findings.push(
      ...(await check(pages, {
        root: cwd,
        contentDir,
        known,
        site,
        today,
        ahead,
        redaction,
        ...(codes ? { codes } : {}),
      })),
    );
  if (options.external)
    findings.push(...(await checkExternalLinks(pages, { fetch, onProgress: options.external })));
  if (options.translations) {
    const { loadChangeTimes } = await import('./load-change-times.ts');
    const times = await loadChangeTimes(contentDir, cwd);
    findings.push(...checkTranslations(pages, (file) => times.get(file), site));
  }
  const files = [...pages.map(({ file }) => file), ...schedule.files.map((file) => relative(cwd, file))];
  return { findings, pages: pages.length, files };
}

const noPages = (content: string) =>
  new TierzeroError({
    code: 'TZ_CONTENT_NO_PAGES',
    message: `The content folder \`${content}\` holds no pages.`,
    hint: 'Pages are .md and .mdx files; names that start with `_` or `.` are left out.',
  });
