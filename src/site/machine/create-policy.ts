import { createHash } from 'node:crypto';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The content security policy of every page: scripts and styles from the site alone. The one script that stands in the
 * page itself is allowed by its hash; no style does, and none is.
 *
 * @param inlineScripts text of the scripts that stand in the page.
 * @param reach origins besides the site's own that its scripts may talk to.
 */
export function createPolicy(inlineScripts: readonly string[], reach: readonly string[] = []): string {
  const rules = {
    'default-src': ["'self'"],
    // Pagefind's own module, for browsers that cannot read the term index, is WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...inlineScripts.map(hashOf)],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'https:'],
    'connect-src': ["'self'", ...reach],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
