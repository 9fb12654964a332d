import type { Plugin } from 'vite';

const id = 'virtual:tierzero';

/** Gives the routes what the integration knows: `import { settings, root } from 'virtual:tierzero'`. */
export function createVirtualModules(values: Record<string, unknown>): Plugin {
  const code = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
  );
  return {
    name: 'tierzero:virtual',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? code.join('\n') : undefined),
  };
}
