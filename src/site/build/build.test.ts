import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPages } from '../../content/index.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkComponents } from './check-components.ts';
import { createBrand } from './create-brand.ts';
import { describeFailure } from './describe-failure.ts';
import { checkContent } from './load-content.ts';
import { parseHistory } from './load-history.ts';
import { takeTurn } from './take-turn.ts';
import { createRedirectPage, findRedirectFile } from './write-redirects.ts';

async function loadPage(name: string, text: string) {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-page-'));
  writeFileSync(join(root, name), text);
  return { root, pages: (await loadPages(root, root)).pages };
}

test('a block that cannot be drawn is named with its line', async () => {
  const text =
    '---\ntitle: A\n---\n\n::include{file="none.ts"}\n\n```mermaid\nnonsense\n```\n\n$$\n\\frac{\n$$\n';
  const { root, pages } = await loadPage('a.md', text);
  expect(checkBlocks(pages, root).map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
    'TZ_PAGE_INCLUDE 5',
    'TZ_PAGE_DIAGRAM 7',
    'TZ_PAGE_FORMULA 11',
  ]);
});

test('nothing outside the project is shown', async () => {
  const { root, pages } = await loadPage('a.md', '# A\n\n::include{file="../../etc/hostname"}\n');
  expect(checkBlocks(pages, root)[0]?.message).toContain('lies outside the project');
});

test('a component that nothing brings is named with the nearest that something does', async () => {
  const text = "import Tabs from './Tabs.astro'\nexport const Note = () => 1\n\n# A\n\n<Tab />\n\n<Note />\n";
  const { root, pages } = await loadPage('a.mdx', text);
  expect(
    checkComponents(pages, root).map(({ message, hint, place }) => `${place?.line} ${message} ${hint}`),
  ).toEqual([
    '1 The page imports `./Tabs.astro`, which does not exist. The path starts at the folder of the page.',
    '6 `<Tab>` is not imported on this page. Did you mean `<Tabs>`?',
  ]);
});

test('code of a page that fails is named with its line, and a failure of ours is not', async () => {
  const card = '---\nconst given = Astro.props.offer;\n---\n\n<p>{given.name}</p>\n';
  const { root } = await loadPage(
    'a.mdx',
    "import Card from './_Card.astro'\n\n# A\n\n{missing}\n\n<Card />\n",
  );
  writeFileSync(join(root, '_Card.astro'), card);
  const context = { root, contentDir: root, page: 'a.mdx' };
  const describe = (message: string, more = {}) => {
    const found = describeFailure(new Error(message), { ...context, ...more });
    return found && `${found.place?.file}:${found.place?.line} ${found.message}`;
  };
  expect(describe('missing is not defined')).toBe(
    'a.mdx:5 The code of the page fails: missing is not defined.',
  );
  expect(describe("Cannot read properties of undefined (reading 'name')")).toBe(
    "_Card.astro:5 The code of the page fails, on a.mdx: Cannot read properties of undefined (reading 'name').",
  );
  expect(
    describe(`Build failed:\n\n[plugin x] ${root}/_Card.astro:2:10\nCompilerError: Unexpected token\n`),
  ).toBe('_Card.astro:2 The component does not compile: Unexpected token.');
  expect(describe('missing is not defined', { page: 'a.md' })).toBeUndefined();
  expect(
    describe('Build failed:\n\n[plugin x] /elsewhere/x.astro:2:10\nError: no\n', { page: 'a.md' }),
  ).toBeUndefined();
});

test.each([false, true])(
  'support settings that do not hold stop a build, of a foreign folder too: %s',
  async (lenient) => {
    const root = mkdtempSync(join(tmpdir(), 'tierzero-support-'));
    mkdirSync(join(root, 'content/support'), { recursive: true });
    writeFileSync(join(root, 'content/a.md'), '# A\n');
    const check = async (hours: string) => {
      writeFileSync(join(root, 'content/support/hours.yaml'), hours);
      const found = await checkContent(join(root, 'content'), root, lenient);
      return found.map(({ severity, code, place }) => `${severity} ${code} ${place?.file}:${place?.line}`);
    };
    expect(await check('timeZone: Europe/Berlin\nhours:\n  monday: 17:00-09:00\n')).toEqual([
      'error TZ_SUPPORT_HOURS_REVERSED content/support/hours.yaml:3',
    ]);
    const past =
      'timeZone: Europe/Berlin\nyears: [2020]\nhours: { monday: 09:00-17:00 }\ntargets: { normal: 8h }\n';
    expect([...new Set(await check(past))]).toEqual([
      'warning TZ_SUPPORT_YEAR_MISSING content/support/hours.yaml:2',
    ]);
  },
);

test('the newest commit of each file, and who wrote it', () => {
  const log = '\u00012026-11-02\u0001Ada\0\na.md\0b.md\0\u00012026-10-01\u0001Bo\0\na.md\0';
  expect(parseHistory(log)).toEqual({
    'a.md': { changed: '2026-11-02', people: ['Ada', 'Bo'] },
    'b.md': { changed: '2026-11-02', people: ['Ada'] },
  });
});

test('an old address becomes a file that any host serves', () => {
  expect(findRedirectFile('/guide/install.html')).toBe('/guide/install.html');
  expect(findRedirectFile('/guide/install/')).toBe('/guide/install/index.html');
  expect(createRedirectPage('/a/"><script>')).not.toContain('<script>');
});

test('builds of one project take turns, and a process that is gone holds none up', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-turn-'));
  const endFirst = await takeTurn(root);
  let second = false;
  const waiting = takeTurn(root).then((end) => {
    second = true;
    return end;
  });
  await new Promise((later) => setTimeout(later, 250));
  expect(second).toBe(false);
  endFirst();
  (await waiting)();
  writeFileSync(join(root, 'node_modules/.astro/tierzero-turn'), '999999999');
  (await takeTurn(root))();
});

test('a brand cannot leave its rule', () => {
  expect(createBrand({ tokens: { accent: '#123; } body { display: none' } })).toBe(
    ':root { --accent: #123  body  display: none; }',
  );
  expect(createBrand({ tokens: {} })).toBe('');
});
