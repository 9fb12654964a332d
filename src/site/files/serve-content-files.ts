import { createReadStream } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Connect } from 'vite';
import type { ContentFiles } from './find-content-files.ts';

type Files = ContentFiles['files'];

/** Copies the files that pages need into the built site. @param dist absolute. */
export async function writeContentFiles(files: Files, dist: string): Promise<void> {
  for (const [source, { path }] of files) {
    const target = join(dist, path);
    await mkdir(dirname(target), { recursive: true });
    await cp(source, target);
  }
}

/** The same files for `npm run dev`. */
export function createFileServer(files: Files): Connect.NextHandleFunction {
  const byPath = new Map([...files].map(([source, { path }]) => [path, source]));
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const source = byPath.get(`files/${decodeURIComponent(pathname).split('/files/')[1]}`);
    if (!source) return next();
    response.setHeader(
      'content-type',
      extname(source) === '.svg' ? 'image/svg+xml' : 'application/octet-stream',
    );
    createReadStream(source).pipe(response);
  };
}
