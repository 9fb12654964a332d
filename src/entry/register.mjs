// Node strips the types of its user's files, but never below node_modules, where an adopter has this package: there these
// hooks do it, with the stripper that Node itself is built with. Whoever enters the package comes through here first.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const own = new URL('../../', import.meta.url).href;

/** Whether this is a TypeScript file of the package itself, not of a package below it. */
const isOwn = (url) =>
  url.startsWith(own) && url.endsWith('.ts') && !url.slice(own.length).includes('node_modules/');

if (own.includes('/node_modules/') && !globalThis[Symbol.for('tierzero.registered')]) {
  globalThis[Symbol.for('tierzero.registered')] = true;
  const { transformSync } = await import('amaro');
  registerHooks({
    load(url, context, nextLoad) {
      const [file = url] = url.split('?');
      if (!isOwn(file)) return nextLoad(url, context);
      const { code } = transformSync(readFileSync(fileURLToPath(file), 'utf8'), { mode: 'strip-only' });
      return { format: 'module', shortCircuit: true, source: code };
    },
  });
}
