import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const isAstro = /^astro(\/|$)/;
const own = fileURLToPath(import.meta.url);

/**
 * Lets a project that does not have Astro itself find the one of this package: Astro looks for its own modules from the project's
 * folder, where a linked package (`npm link`, a `file:` dependency, pnpm) leaves nothing.
 *
 * @param root absolute path of the project.
 * @returns nothing where the project finds Astro.
 */
export function createAstroResolver(root: string): Plugin | undefined {
  if (canFindAstro(root)) return undefined;
  return {
    name: 'tierzero:astro',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!isAstro.test(source) || importer === own) return undefined;
      return this.resolve(source, own, { ...options, skipSelf: true });
    },
  };
}

function canFindAstro(root: string): boolean {
  try {
    createRequire(join(root, 'package.json')).resolve('astro/package.json');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}
