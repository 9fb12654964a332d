import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFetchReader, findAnswers, openTermIndex } from '../search/index.ts';
import { fixtureContent, root } from './testing/build-fixture.ts';
import { createProject } from './testing/create-project.ts';

let stop: () => void;
let origin: string;
let folder: string;
let content: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-dev-'));
  const project = join(folder, 'project');
  await createProject(project, root);
  content = join(folder, 'content');
  await cp(fixtureContent, content, { recursive: true });
  const server = execa(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'],
    {
      cwd: project,
      env: {
        TIERZERO_CONTENT: content,
        TIERZERO_FOREIGN: '1',
        ASTRO_DEV_BACKGROUND: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      reject: false,
      all: true,
    },
  );
  stop = () => void server.kill();
  origin = await new Promise((found, fail) => {
    void server.then(({ all }) => fail(new Error(`The server ended: ${all}`)));
    server.all.on('data', (text: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(text.toString())?.[0];
      if (address) found(address);
    });
  });
});
afterAll(async () => {
  stop?.();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const ask = async (words: string) => {
  const index = await openTermIndex(createFetchReader(`${origin}/pagefind/`), 'en');
  return (await findAnswers(words, index, { limit: 3 })).results.map(({ url }) => url.replace(/#.*/, ''));
};

test('search works while writing, and knows an edit', async () => {
  expect(await ask('upload behind nginx')).toContain('/faq/upload-413/');
  await writeFile(join(content, 'docs/plain.md'), '# Plain\n\nNow about marmalade.\n');
  await expect.poll(() => ask('marmalade'), { timeout: 30_000, interval: 1000 }).toContain('/docs/plain/');
});
