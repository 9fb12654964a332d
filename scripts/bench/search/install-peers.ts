import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';

/** Exact versions, so that figures can be compared between runs. */
const packages = ['minisearch@7.2.0', 'lunr@2.3.9', 'flexsearch@0.8.212', '@orama/orama@3.1.18'];
const folder = resolve('.tierzero/peers');

/** Installs the peers into an ignored folder, once: they are never dependencies of the project. */
export async function installPeers(): Promise<void> {
  if (existsSync(join(folder, 'node_modules/@orama/orama'))) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
  await execa('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
  });
}

/** A peer's module, by the name of its package. */
export async function importPeer<Module>(name: string): Promise<Module> {
  const path = createRequire(join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}
