import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { planPage } from './plan-page.ts';
import type { SampleResult, SamplesReport } from './report/report.ts';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../scripts/samples.ts');
const wrong = '```js\n1 // => 2\n```\n';
const log = `${'2026-01-01 upload refused: 413 from 10.0.0.1\n'.repeat(110_000)}`;

const pages: Record<string, string | Buffer> = {
  'endless.md': '# A\n\n```js\n1 // => 1\n\nmore text\n',
  'latin.md': Buffer.from('# \u00c4\n\n```js\n1 // => 1\n```\n', 'latin1'),
  'bom.md': `\ufeff---\ntitle: x\n---\n\n${wrong}`,
  'crlf.md': `# A\n\n${wrong}`.replaceAll('\n', '\r\n'),
  'tabs.md': `# A\n\n1.\tlist\n\n${wrong.replace(/^(?=.)/gm, '\t')}`,
  'unknown.md': '# A\n\n```pyhton\nprint(1)\n```\n',
  'contradiction.md': '# A\n\n```js repro="a long error" fix\n1\n```\n',
  'log.md': `# A\n\n\`\`\`text\n${log}\`\`\`\n\n${wrong}`,
  'fine.md': '# A\n\n```js\n1 // => 1\n```\n',
};

let ended: { code: number; stderr: string };
let samples: SampleResult[];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-bad-'));
  mkdirSync(join(folder, 'content'));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, 'content', name), text);
  const outer = { ...process.env, VITEST: undefined, NODE_ENV: undefined, FORCE_COLOR: undefined };
  const env = { ...outer, NO_COLOR: '1', COLUMNS: '80' };
  ended = await run(process.execPath, [script, '--json', 'report.json'], { cwd: folder, env }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
  samples = (JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as SamplesReport).samples;
});

test('each page that is badly written is one clear failure, and the others run', () => {
  expect(ended.code).toBe(1);
  expect(
    samples.map(({ file, line, outcome, message = '' }) => `${file}:${line} ${outcome} ${message}`),
  ).toMatchInlineSnapshot(`
    [
      "content/bom.md:5 failed content/bom.md:6:1 This line gives something else than the page says.
    expected: 2
    actual: 1",
      "content/contradiction.md:3 failed TZ_SAMPLE_CONTRADICTION: \`repro\` and \`fix\` contradict each other: a sample either reproduces the problem or solves it.
    Keep one of them.",
      "content/crlf.md:3 failed content/crlf.md:4:1 This line gives something else than the page says.
    expected: 2
    actual: 1",
      "content/endless.md:3 failed TZ_SAMPLE_FENCE_UNCLOSED: The fence that opens here is never closed, so it takes the rest of the text with it.
    Close it with a line of the same marker, at least as long.",
      "content/fine.md:3 passed ",
      "content/latin.md:1 failed TZ_PAGE_NOT_UTF8: The page is not valid UTF-8.
    Save it as UTF-8; \`iconv -f latin1 -t utf-8\` converts an older file.",
      "content/log.md:110006 failed content/log.md:110007:1 This line gives something else than the page says.
    expected: 2
    actual: 1",
      "content/tabs.md:5 failed content/tabs.md:6:2 This line gives something else than the page says.
    expected: 2
    actual: 1",
      "content/unknown.md:3 failed TZ_SAMPLE_UNKNOWN_LANGUAGE: \`pyhton\` is no language that can be run or highlighted.
    Did you mean \`python\`?",
    ]
  `);
});

test.each([
  ['endless.md', 3, 1],
  ['latin.md', 1, 1],
  ['bom.md', 6, 1],
  ['crlf.md', 4, 1],
  ['tabs.md', 6, 2],
  ['unknown.md', 3, 1],
  ['contradiction.md', 3, 28],
  ['log.md', 110_007, 1],
])('%s is shown at line %i, column %i, with the Markdown around it', (name, line, column) => {
  const [, frame = ''] = ended.stderr.split(`sample content/${name}:${line}:${column}\n`);
  expect(frame).toMatch(new RegExp(`^ +${line}\\|`, 'm'));
  expect(
    frame
      .split('\n')
      .slice(0, 6)
      .every((text) => text.length <= 80),
  ).toBe(true);
});

test('a page of 10,000 fences becomes 10,000 samples', () => {
  const fences = Array.from({ length: 10_000 }, (_, at) => `\`\`\`js\n${at}; // => ${at}\n\`\`\`\n`);
  const plan = planPage({ file: 'many.md', text: fences.join('\n') });
  expect(plan.diagnostics).toEqual([]);
  expect(plan.scopes).toHaveLength(10_000);
  expect(plan.scopes.at(-1)?.steps[0]).toMatchObject({ line: 39_997, id: 'many.md#js-10000' });
});
