/** The term index of one language, as `tierzero.json` describes it. */
export interface LanguageManifest {
  /** Folder of its files, named after their content, so that they may be cached for ever. */
  folder: string;
  pages: number;
  /** Into how many files the terms are divided, by the hash of their stem. */
  shards: number;
  /** First letters that have a file of words. */
  initials: string;
  /** Whether the site has synonyms in this language. */
  synonyms?: true;
}

/** `tierzero.json`, beside Pagefind's own files: the one file that must not be cached. */
export interface Manifest {
  version: 2;
  languages: Record<string, LanguageManifest>;
  /** Into how many bundles Pagefind's own index is divided, where it is more than one: `part-1/`, `part-2/` beside the first. */
  parts?: number;
}

export const manifestFile = 'tierzero.json';

/** How many pages one file of page keys covers. */
export const pagesPerFile = 256;

/** Reads `tierzero.json`; nothing when it is not one or of another version. */
export function parseManifest(text: string): Manifest | undefined {
  const value: unknown = JSON.parse(text);
  const known = typeof value === 'object' && value !== null && 'version' in value && value.version === 2;
  return known ? (value as Manifest) : undefined;
}

/** The entry of a language: itself, then without its region, then any region of it, then the largest of all. */
export function findLanguage(manifest: Manifest, wanted: string): string | undefined {
  const names = Object.keys(manifest.languages);
  const lower = wanted.toLowerCase();
  const base = lower.split('-')[0] ?? lower;
  const bySize = names.sort(
    (a, b) => (manifest.languages[b]?.pages ?? 0) - (manifest.languages[a]?.pages ?? 0),
  );
  return (
    names.find((name) => name === lower) ??
    names.find((name) => name === base) ??
    names.find((name) => name.split('-')[0] === base) ??
    bySize[0]
  );
}
