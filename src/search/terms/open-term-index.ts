import { createIndexedPage, parseFragments } from '../pagefind/parse-fragment.ts';
import type { Facet, IndexedPage, SearchIndex, TermMatch, Word } from '../search-index.ts';
import { stem } from '../text/stem.ts';
import { findShard } from './find-shard.ts';
import { gunzip } from './gunzip.ts';
import {
  findLanguage,
  type LanguageManifest,
  type Manifest,
  manifestFile,
  pagesPerFile,
  parseManifest,
} from './manifest.ts';
import { parsePostings } from './postings.ts';
import { parseSynonyms } from './synonyms.ts';

/** Reads a file of the index by its path below `pagefind/`. Rejects when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

interface TermLine {
  frequency: number;
  postings: string;
}

/** How much another form of a word counts beside the word itself. */
const formWeight = 0.5;

/**
 * Opens the term index that lies beside Pagefind's files. It reads one small file now, and per query the few that its
 * terms lie in; each file once.
 *
 * @param language of the reader; the nearest that the site has is taken.
 * @throws Error when the index is missing or written by another version.
 */
export async function openTermIndex(readFile: ReadFile, language: string): Promise<SearchIndex> {
  const read = cacheByName(async (path) => gunzip(await readFile(path)));
  const manifest = parseManifest(new TextDecoder().decode(await read(manifestFile)));
  if (!manifest) throw new Error(`${manifestFile} was written by another version of Tierzero`);
  const name = findLanguage(manifest, language);
  return name === undefined ? emptyIndex(language) : openLanguage(name, manifest, read);
}

function openLanguage(name: string, manifest: Manifest, read: ReadFile): SearchIndex {
  const entry = manifest.languages[name];
  if (!entry) return emptyIndex(name);
  const main = findLanguage(manifest, '');
  const loadOnce = cacheByName((key) => loadPage(Number(key), entry, read));
  const findExact = cacheByName((term) => findTerm(term, false, entry, read));
  const findWide = cacheByName((term) => findTerm(term, true, entry, read));
  // Parsed once, not only unpacked once: a facet of 100,000 pages takes about 20 ms to parse and less than 1 ms to unpack.
  const parseAt = cacheByName(async (path) => parseWords(await read(`${entry.folder}/${path}`)));
  const facetsAt = cacheByName(async (path) => parseFacets(await read(`${entry.folder}/${path}`)));
  return {
    language: name,
    pageCount: entry.pages,
    findTerms: (terms, { widen }) =>
      Promise.all(terms.map((term) => (widen ? findWide(term) : findExact(term)))),
    listCommon: () => parseAt('common.gz'),
    listWords: async ([initial = '']) =>
      initial && entry.initials.includes(initial) ? parseAt(`words/${initial}.gz`) : [],
    ...(entry.synonyms
      ? {
          listSynonyms: async () =>
            parseSynonyms(new TextDecoder().decode(await read(`${entry.folder}/synonyms.gz`))),
        }
      : {}),
    listFacets: () => facetsAt('facets.gz'),
    loadPage: loadOnce,
    ...(main && main !== name ? { openMain: async () => openLanguage(main, manifest, read) } : {}),
  };
}

const emptyIndex = (language: string): SearchIndex => ({
  language,
  pageCount: 0,
  findTerms: async (terms) => terms.map(() => ({ frequency: 0, weights: new Map() })),
  loadPage: (key) => Promise.reject(new Error(`the index holds no page ${key}`)),
});

/** Remembers what was read; what failed is tried again the next time. */
function cacheByName<Content>(read: (name: string) => Promise<Content>): (name: string) => Promise<Content> {
  const cache = new Map<string, Promise<Content>>();
  return (path) => {
    const known = cache.get(path);
    if (known) return known;
    const reading = read(path);
    cache.set(path, reading);
    reading.catch(() => cache.delete(path));
    return reading;
  };
}

const parsed = new WeakMap<Uint8Array, Map<string, TermLine>>();

function parseTerms(bytes: Uint8Array): Map<string, TermLine> {
  const known = parsed.get(bytes);
  if (known) return known;
  const lines = new Map<string, TermLine>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [term, frequency, postings] = line.split('\t');
    if (term && postings) lines.set(term, { frequency: Number(frequency), postings });
  }
  parsed.set(bytes, lines);
  return lines;
}

async function findTerm(
  term: string,
  widen: boolean,
  entry: LanguageManifest,
  read: ReadFile,
): Promise<TermMatch> {
  const lines = parseTerms(await read(`${entry.folder}/terms/${findShard(term, entry.shards)}.gz`));
  const exact = lines.get(term);
  const weights = new Map<string, number>();
  for (const { page, weight } of exact ? parsePostings(exact.postings) : [])
    weights.set(String(page), weight);
  if (exact && !widen) return { frequency: exact.frequency, weights };
  const root = stem(term);
  let frequency = exact?.frequency ?? 0;
  for (const [form, line] of lines) {
    if (form === term || stem(form) !== root) continue;
    frequency = Math.max(frequency, line.frequency);
    for (const { page, weight } of parsePostings(line.postings)) {
      const key = String(page);
      weights.set(key, Math.max(weights.get(key) ?? 0, weight * formWeight));
    }
  }
  return { frequency: Math.max(frequency, Math.min(weights.size, entry.pages)), weights };
}

async function loadPage(page: number, entry: LanguageManifest, read: ReadFile): Promise<IndexedPage> {
  const keys = new TextDecoder().decode(
    await read(`${entry.folder}/pages/${Math.floor(page / pagesPerFile)}.gz`),
  );
  const [key = '', group = key] = (keys.split('\n')[page % pagesPerFile] ?? '').split(' ');
  const file = group.includes('/') ? group : `fragment/${group}`;
  const fragment = parseFragments(await read(`${file}.pf_fragment`), key).get(key);
  if (!fragment) throw new Error(`the index holds no page ${page}`);
  return createIndexedPage(fragment);
}

const parseWords = (bytes: Uint8Array): Word[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => {
      const [term = '', frequency = '1'] = line.split(' ');
      return { term, frequency: Number(frequency) };
    });

const parseFacets = (bytes: Uint8Array): Facet[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', value = '', pages = ''] = line.split('\t');
      return { name, value, keys: new Set(parsePostings(pages).map(({ page }) => String(page))) };
    });
