import type { Plugin } from 'vite';

/**
 * Astro marks the module of each `.mdx` page with a directive that nothing reads any more, and the bundler warns of every
 * directive that it does not know: the mark is taken away before the bundler sees it.
 */
export const createDirectivePlugin = (): Plugin => ({
  name: 'tierzero:directives',
  transform: {
    filter: { id: /astroPropagatedAssets/ },
    handler: (code) => ({ code: code.replace(/^\s*["']use astro:head-inject["'];?/m, ''), map: null }),
  },
});
