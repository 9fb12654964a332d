import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { findPageFiles, splitLanguage } from '../../content/index.ts';
import { loadStopWords } from '../text/stop-words.ts';
import { addPhrase } from './add-phrase.ts';
import type { Suggestions } from './suggest-changes.ts';
import { type SourcePage, suggestSynonyms } from './suggest-synonyms.ts';

interface SourceFile extends SourcePage {
  path: string;
}

/** Texts by path: nothing where there is no file yet. */
interface Change {
  before?: string;
  after: string;
}

/**
 * The suggestions as a diff that `git apply` takes: phrases in the frontmatter of pages, synonyms in the file of their language. Pages
 * that are gone, or have the phrase already, are left out.
 *
 * @param cwd paths in the diff are relative to it.
 * @param main language of pages that name none.
 */
export async function formatChanges(
  suggestions: Suggestions,
  contentDir: string,
  cwd: string,
  main = 'en',
): Promise<string> {
  const pages = await loadSources(contentDir, main);
  for (const language of new Set(pages.map((page) => page.language))) await loadStopWords(language);
  const changes = new Map([
    ...addPhrases(suggestions, pages),
    ...(await addSynonyms(suggestions, pages, contentDir)),
  ]);
  return [...changes]
    .filter(([, { before, after }]) => before !== after)
    .map(([path, change]) => formatPatch(relative(cwd, path).replaceAll('\\', '/'), change))
    .join('');
}

async function loadSources(contentDir: string, main: string): Promise<SourceFile[]> {
  const files = await findPageFiles(contentDir);
  return Promise.all(
    files.map(async ({ path, id, collection }) => {
      const source = await readFile(path, 'utf8');
      const title = /^title:\s*(.+)$|^# (.+)$/m.exec(source);
      const { language = main } = splitLanguage(id);
      return {
        path,
        url: `/${collection.name}/${id}/`,
        language,
        title: title?.[1] ?? title?.[2] ?? '',
        source,
      };
    }),
  );
}

function addPhrases({ phrases }: Suggestions, pages: readonly SourceFile[]): Map<string, Change> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const changes = new Map<string, Change>();
  for (const { url, key, query } of phrases) {
    const page = byUrl.get(url);
    if (!page) continue;
    const text = changes.get(page.path)?.after ?? page.source;
    changes.set(page.path, { before: page.source, after: addPhrase(text, key, query) ?? text });
  }
  return changes;
}

async function addSynonyms(
  suggestions: Suggestions,
  pages: readonly SourceFile[],
  contentDir: string,
): Promise<Map<string, Change>> {
  const changes = new Map<string, Change>();
  for (const { language, from, to } of suggestSynonyms(suggestions, pages)) {
    const path = join(contentDir, 'search', `synonyms.${language}.yaml`);
    const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    const text = changes.get(path)?.after ?? before ?? '';
    const line = `- { from: ${from}, to: ${to} }\n`;
    const after = text.includes(line)
      ? text
      : `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`;
    changes.set(path, { after, ...(before === undefined ? {} : { before }) });
  }
  return changes;
}

function formatPatch(name: string, { before, after }: Change): string {
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${name}`,
    `b/${name}`,
    before ?? '',
    after,
    '',
    '',
  );
  return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) (.*?)\t$/gm, '$1 $2');
}
