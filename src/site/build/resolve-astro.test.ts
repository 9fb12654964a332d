import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer, type PluginOption } from 'vite';
import { expect, test } from 'vitest';
import { createAstroResolver } from './resolve-astro.ts';

const project = resolve(import.meta.dirname, '../../..');

/** Where a project in this folder finds what Astro asks for. */
async function findModule(root: string, plugin: PluginOption): Promise<string | undefined> {
  const server = await createServer({
    ...{ root, configFile: false, logLevel: 'silent', plugins: [plugin], cacheDir: join(root, '.vite') },
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const found = await server.environments.ssr.pluginContainer.resolveId(
    'astro/logger/console',
    join(root, 'a.js'),
  );
  await server.close();
  return found?.id;
}

test('a project with a linked package finds the Astro of that package', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'linked-')));
  expect(await findModule(root, undefined)).toBeUndefined();
  expect(await findModule(root, createAstroResolver(root))).toContain(
    join(project, 'node_modules/astro/dist/'),
  );
});

test('a project that has Astro uses its own', () => {
  expect(createAstroResolver(project)).toBeUndefined();
});
