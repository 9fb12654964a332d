import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatPretty } from '../../diagnostics/index.ts';
import { sitePages } from '../fixtures/create-site.ts';
import { findAnswers } from '../index.ts';
import { loadSearchIndex, writeSearchIndex } from './index.ts';
import { parseSynonymsFile } from './parse-synonyms-file.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tierzero-synonyms-'));
  for (const { url, html } of sitePages) {
    await mkdir(join(root, 'dist', url), { recursive: true });
    await writeFile(join(root, 'dist', url, 'index.html'), html);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function build(synonyms: string, language = 'en') {
  const file = join(root, 'content/search', `synonyms.${language}.yaml`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, synonyms);
  const written = await writeSearchIndex({ dist: join(root, 'dist'), contentDir: join(root, 'content') });
  await rm(file);
  const index = await loadSearchIndex(join(root, 'dist'), language);
  const find = async (query: string) => (await findAnswers(query, index)).results.map(({ url }) => url);
  return { ...written, find };
}

test('a group works both ways, a direction one way, and phrases of several words as a whole', {
  timeout: 30_000,
}, async () => {
  const { find, diagnostics } = await build(`
- [snapshot, backup]
- { from: sign in, to: [login page] }
`);
  expect(diagnostics).toEqual([]);
  expect(await find('snapshot of everything')).toEqual(['/docs/backup/']);
  expect(await find('I cannot sign in')).toEqual(['/faq/login-loop/']);
  expect(await find('in the sign')).toEqual([]);
});

test('a language without a region covers its regions', { timeout: 30_000 }, async () => {
  const { find } = await build('- [快照, 备份]', 'zh');
  expect(await find('快照')).toEqual(['/zh/backup/']);
});

test('words that no page has and directions that lead in a circle are warned about', {
  timeout: 30_000,
}, async () => {
  const { diagnostics } = await build(`
- { from: dump, to: [blueprint] }
- { from: archive, to: backup }
- { from: backup, to: archive }
`);
  const text = diagnostics.map((diagnostic) =>
    formatPretty(
      { ...diagnostic, place: { file: 'synonyms.en.yaml', line: diagnostic.place?.line ?? 0 } },
      false,
    ),
  );
  expect(text.join('\n\n')).toMatchInlineSnapshot(`
    "synonyms.en.yaml:2 warning TZ_SEARCH_SYNONYM_UNKNOWN
      No page has \`blueprint\`, so it finds nothing as a synonym.
      Write the word that the pages use.

    synonyms.en.yaml:3 warning TZ_SEARCH_SYNONYM_CYCLE
      \`archive\` and \`backup\` lead to each other in two items.
      Write them as one group: - [archive, backup]."
  `);
});

test('what is written wrongly is named with its line', () => {
  const { diagnostics } = parseSynonymsFile('- [one]\n- { from: x }\n- text\n- [a, b]\n', 's.yaml');
  expect(diagnostics.map(({ place }) => place?.line)).toEqual([1, 2, 3]);
  expect(parseSynonymsFile('x: 1', 's.yaml').diagnostics).toHaveLength(1);
  expect(parseSynonymsFile('', 's.yaml')).toMatchObject({ synonyms: [], diagnostics: [] });
});
