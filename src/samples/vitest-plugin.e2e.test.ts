import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { SamplesReport } from './report/report.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** Runs `npm run samples` on pages in a folder of their own. */
async function runPages(pages: Record<string, string>, args: string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-pages-'));
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text);
  const json = join(folder, 'report.json');
  const script = join(root, 'scripts/samples.ts');
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    VITEST: undefined,
    NODE_ENV: undefined,
  };
  const ended = await run(process.execPath, [script, folder, '--json', json, ...args], {
    cwd: folder,
    env,
  }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
  const report = await readFile(json, 'utf8').then(
    (text) => JSON.parse(text) as SamplesReport,
    () => undefined,
  );
  return { ...ended, report };
}

test('a failure names the line of the page, shows the difference and a frame of the Markdown', async () => {
  const { code, stderr, report } = await runPages({
    'a.md':
      '# A\n\n- list\n\n  ```js title="adds"\n  console.log(1 + 1);\n  ```\n\n  ```output\n  3\n  ```\n',
    'b.md': '# B\n\n```python\nprint("b")\n```\n',
    'none.md': '# No sample\n',
    'broken.mdx': '# C\n\n<Tabs>\n',
  });
  expect(code).toBe(1);
  expect(report?.totals).toMatchObject({ samples: 3, passed: 1, failed: 2 });
  expect(report?.samples.map(({ file, line, outcome }) => `${file}:${line} ${outcome}`)).toEqual([
    'a.md:5 failed',
    'b.md:3 passed',
    'broken.mdx:1 failed',
  ]);
  const block = stderr.slice(stderr.indexOf('a.md > adds')).split('⎯⎯')[0];
  expect(block).toMatchInlineSnapshot(`
    "a.md > adds (line 5)
    Sample: It prints something else than the page says.

    Expected: "3"
    Received: "2"

     ❯ sample a.md:10:3
          8|
          9|   \`\`\`output
         10|   3
           |   ^
         11|   \`\`\`
         12|

    "
  `);
});

test('a page without samples proves nothing', async () => {
  const { code, stderr } = await runPages({ 'a.md': '# A\n\n```js skip="later"\n1\n```\n' });
  expect(code).toBe(1);
  expect(stderr).toContain('TZ_SAMPLES_NONE');
});

test('a path that leads nowhere, or an unknown language, is refused', async () => {
  const nowhere = await runPages({ 'a.md': '' }, ['no-such-folder']);
  expect(nowhere).toMatchObject({ code: 2, report: undefined });
  expect(nowhere.stderr).toContain('TZ_SAMPLES_NO_PAGES');
  const unknown = await runPages({ 'a.md': '' }, ['--lang', 'klingon']);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('TZ_SAMPLES_UNKNOWN_LANGUAGE');
});
