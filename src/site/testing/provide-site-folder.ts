import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the sites that several test files read; each is built by the first file that asks for it. */
    siteFolder: string;
  }
}

/** Vitest's global set-up of the e2e project. Nothing is built here: a run of one file pays for what it reads. */
export default async function provideSiteFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-sites-'));
  project.provide('siteFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
