import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

const page = `# A

\`\`\`js title='Upload "now"'
1; // => 1
\`\`\`

- In a list

  \`\`\`python id="total"
  1 + 1  # => 2
  \`\`\`

\`\`\`js hidden
const a = 1;
\`\`\`

\`\`\`js continue title="上传 'a' \\"b\\""
a; // => 1
\`\`\`

\`\`\`json
{}
\`\`\`

\`\`\`pyhton
1
\`\`\`
`;

const expected = [
  ['Upload "now" (line 3)', 3],
  ['total (line 9)', 9],
  ["上传 'a' 'b' (line 17)", 17],
  ['json 1 (line 21)', 21],
  ['TZ_SAMPLE_UNKNOWN_LANGUAGE (line 25)', 25],
];

/** A project whose only tests are the samples of a page. */
function createProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-editor-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/a.md'), page);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const plugin = join(root, 'src/samples/vitest-plugin.ts');
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { samples } from ${JSON.stringify(plugin)};\nexport default { plugins: [samples()] };\n`,
  );
  return folder;
}

/** What an editor is told of the tests of the page, before or without running any. */
async function listTests(how: string): Promise<[string, number | undefined][]> {
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined, FORCE_COLOR: undefined };
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { stdout } = await run(process.execPath, [vitest, 'list', '--json', '--includeTaskLocation', how], {
    cwd: createProject(),
    env,
  });
  const tests = JSON.parse(stdout) as { name: string; location?: { line: number } }[];
  return tests.map(({ name, location }) => [name, location?.line]);
}

test.each(['--static-parse', '--no-static-parse'])(
  'an editor sees each sample as a test with a name of its own, at the line of its fence (%s)',
  async (how) => {
    expect(await listTests(how)).toEqual(expected);
  },
);
