import type { Plugin } from 'vite';

const id = 'virtual:tierzero';
const brandId = 'virtual:tierzero-brand.css';

/** Gives the routes what the integration knows: `import { settings, root } from 'virtual:tierzero'`, and the brand as a style sheet. */
export function createVirtualModules(values: Record<string, unknown>, brand: string): Plugin {
  const code = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
  );
  return {
    name: 'tierzero:virtual',
    resolveId: (source) => (source === id || source === brandId ? `\0${source}` : undefined),
    load: (source) =>
      source === `\0${id}` ? code.join('\n') : source === `\0${brandId}` ? brand : undefined,
  };
}
