import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { IndexedPage } from '../search-index.ts';
import { findShard } from '../terms/find-shard.ts';
import { type LanguageManifest, type Manifest, manifestFile, pagesPerFile } from '../terms/manifest.ts';
import { formatPostings, type Posting } from '../terms/postings.ts';
import { formatSynonyms, type Synonym } from '../terms/synonyms.ts';
import { isStopWord } from '../text/stop-words.ts';
import { measureTerms } from './measure-terms.ts';

/** A page as Pagefind indexed it, and where its fragment lies. */
export interface FragmentPage {
  language: string;
  /** Name of the fragment; of the file too, unless `group` names a shared file, or one of another bundle with its path. */
  key: string;
  group?: string;
  page: IndexedPage;
}

export type Files = Map<string, Uint8Array>;

/** About how many bytes of postings one file of terms holds, before packing. */
const shardSize = 3000;
/** A term keeps its best pages only; beyond that many a page is not found by this term alone. */
const longestList = 3000;
const mostCommonTerms = 800;

/**
 * Writes the term index: for each language a file of page keys per 256 pages and files of terms with their postings.
 * The same pages give the same bytes.
 *
 * @param parts how many bundles Pagefind made of the pages.
 * @returns files by path below `pagefind/`.
 */
export function createTermFiles(
  pages: readonly FragmentPage[],
  synonyms: ReadonlyMap<string, readonly Synonym[]> = new Map(),
  parts = 1,
): Files {
  const files: Files = new Map();
  const manifest: Manifest = { version: 2, languages: {}, ...(parts > 1 ? { parts } : {}) };
  for (const language of [...new Set(pages.map((page) => page.language))].sort()) {
    const own = pages.filter((page) => page.language === language).sort(byUrl);
    manifest.languages[language] = addLanguage(files, language, own, findSynonyms(language, synonyms));
  }
  files.set(manifestFile, Buffer.from(`${JSON.stringify(manifest)}\n`));
  return files;
}

/** `synonyms.zh.yaml` is for every Chinese, `synonyms.zh-tw.yaml` for one. */
const findSynonyms = (language: string, synonyms: ReadonlyMap<string, readonly Synonym[]>) => [
  ...(synonyms.get(language) ?? []),
  ...(language.includes('-') ? (synonyms.get(language.split('-')[0] ?? '') ?? []) : []),
];

const byUrl = (a: FragmentPage, b: FragmentPage) =>
  a.page.url < b.page.url ? -1 : a.page.url > b.page.url ? 1 : 0;

interface TermLine {
  term: string;
  frequency: number;
  line: string;
}

function addLanguage(
  files: Files,
  language: string,
  pages: readonly FragmentPage[],
  synonyms: readonly Synonym[],
): LanguageManifest {
  const { terms, listPostings } = measureTerms(pages.map(({ page }) => page));
  const lines = [...terms]
    .filter((term) => !isStopWord(term, language))
    .sort()
    .map((term): TermLine => {
      const list = listPostings(term);
      return { term, frequency: list.length, line: formatLine(term, list) };
    });
  const size = lines.reduce((sum, { line }) => sum + line.length, 0);
  const shards = 2 ** Math.max(0, Math.ceil(Math.log2(size / shardSize)));
  const own: Files = new Map();
  for (const [shard, text] of divide(lines, shards)) own.set(`terms/${shard}.gz`, pack(text));
  for (let first = 0; first < pages.length; first += pagesPerFile) {
    const keys = pages
      .slice(first, first + pagesPerFile)
      .map(({ key, group }) => (group ? `${key} ${group}` : key));
    own.set(`pages/${first / pagesPerFile}.gz`, pack(keys.join('\n')));
  }
  own.set('common.gz', pack(formatWords(findCommon(lines, pages.length))));
  own.set('facets.gz', pack(formatFacets(pages)));
  if (synonyms.length > 0) own.set('synonyms.gz', pack(formatSynonyms(synonyms)));
  const initials = addWords(own, lines, pages.length);
  const folder = `tierzero/${language}-${hashFiles(own)}`;
  for (const [path, bytes] of own) files.set(`${folder}/${path}`, bytes);
  return {
    folder,
    pages: pages.length,
    shards,
    initials,
    ...(synonyms.length > 0 ? { synonyms: true } : {}),
  };
}

/** The vocabulary by first letter. On a large site a word on a single page is more often a slip than a word. */
function addWords(files: Files, lines: readonly TermLine[], pages: number): string {
  const least = pages > 500 ? 2 : 1;
  const words = lines.filter(
    ({ term, frequency }) => frequency >= least && /^[a-z][a-z0-9_.-]{2,23}$/.test(term),
  );
  const byInitial = Map.groupBy(words, ({ term }) => term.slice(0, 1));
  for (const [initial, list] of byInitial) files.set(`words/${initial}.gz`, pack(formatWords(list)));
  return [...byInitial.keys()].join('');
}

function formatLine(term: string, list: readonly Posting[]): string {
  const best =
    list.length <= longestList
      ? list
      : [...list]
          .sort((a, b) => b.weight - a.weight)
          .slice(0, longestList)
          .sort((a, b) => a.page - b.page);
  return `${term}\t${list.length}\t${formatPostings(best)}`;
}

/** Every shard has a file, so that a look-up never asks for one that is not there. */
function divide(lines: readonly TermLine[], shards: number): Map<number, string> {
  const texts = Array.from({ length: shards }, (): string[] => []);
  for (const { term, line } of lines) texts[findShard(term, shards)]?.push(line);
  return new Map(texts.map((shard, number) => [number, shard.join('\n')]));
}

/** Terms on many pages: known without a look-up, so that a long query can spend its look-ups on rarer ones. */
function findCommon(lines: readonly TermLine[], pages: number): TermLine[] {
  const least = Math.max(10, pages / 200);
  const common = lines.filter(({ frequency }) => frequency >= least);
  return common.sort((a, b) => b.frequency - a.frequency).slice(0, mostCommonTerms);
}

/** A line for each value of each facet: name, value, pages. */
function formatFacets(pages: readonly FragmentPage[]): string {
  const lines = new Map<string, Posting[]>();
  pages.forEach(({ page }, number) => {
    for (const [name, values] of Object.entries(page.facets))
      for (const value of values) {
        const head = [name, value].map((text) => text.replace(/\s+/g, ' ')).join('\t');
        const list = lines.get(head) ?? [];
        list.push({ page: number, weight: 0 });
        lines.set(head, list);
      }
  });
  return [...lines].map(([head, list]) => `${head}\t${formatPostings(list)}`).join('\n');
}

const formatWords = (lines: readonly TermLine[]) =>
  lines.map(({ term, frequency }) => (frequency > 1 ? `${term} ${frequency}` : term)).join('\n');

const pack = (text: string): Uint8Array => gzipSync(text, { level: 9 });

function hashFiles(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(path).update(bytes);
  return hash.digest('hex').slice(0, 10);
}
