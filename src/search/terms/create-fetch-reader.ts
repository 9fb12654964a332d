import { manifestFile } from './manifest.ts';
import type { ReadFile } from './open-term-index.ts';

/**
 * Reads the index over HTTP.
 *
 * @param folder address of `pagefind/` with its slash at the end.
 * @param request `fetch`, or what stands for it.
 */
export function createFetchReader(folder: string, request: typeof fetch = fetch): ReadFile {
  return async (path) => {
    // Every other file is named after its content; this one says which files are of today.
    const response = await request(`${folder}${path}`, path === manifestFile ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${folder}${path} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
