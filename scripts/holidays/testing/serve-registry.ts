import { createHash } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { execa } from 'execa';

/** A package registry of a test, on this machine. */
export interface TestRegistry {
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/**
 * Serves one package as a registry does: what versions there are, and an archive that npm checks by its hash.
 *
 * @param source folder with the package.
 * @param folder empty; the archive is made here.
 */
export async function serveRegistry(source: string, folder: string): Promise<TestRegistry> {
  await cp(source, join(folder, 'package'), { recursive: true });
  await execa('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder });
  const archive = await readFile(join(folder, 'package.tgz'));
  const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  return listen((request, response) => {
    const tarball = `http://${request.headers.host}/package.tgz`;
    const version = { ...manifest, dist: { tarball, integrity } };
    const { name } = manifest;
    if (request.url === '/package.tgz') response.end(archive);
    else if (basename(request.url ?? '') === name)
      response.end(JSON.stringify({ name, versions: { [manifest.version]: version } }));
    else response.writeHead(404).end('{}');
  });
}

/** A registry that has no package, or that takes every question and never answers one. */
export const serveNothing = (answer: 'none' | 'not found'): Promise<TestRegistry> =>
  listen((_request, response) => {
    if (answer === 'not found') response.writeHead(404).end('{}');
  });

async function listen(answer: RequestListener): Promise<TestRegistry> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
