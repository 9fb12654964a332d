import { createPagefindIndex, type PagefindModule, type SearchIndex } from '../../../search/index.ts';

interface Module extends PagefindModule {
  mergeIndex: (folder: string) => Promise<void>;
}

/** Pagefind's own module, over all of its bundles. @param folder address of `pagefind/` with its slash at the end. */
export async function openPagefind(folder: string, language: string): Promise<SearchIndex> {
  const address = `${folder}pagefind.js`;
  const module: Module = await import(/* @vite-ignore */ address);
  const manifest = await fetch(`${folder}tierzero.json`);
  const { parts = 1 } = manifest.ok ? ((await manifest.json()) as { parts?: number }) : {};
  for (let part = 1; part < parts; part++) await module.mergeIndex(`${folder}part-${part}`);
  return createPagefindIndex(module, { language });
}
