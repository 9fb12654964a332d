import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeOutcomes } from '../../fixtures/describe-outcomes.ts';
import { planPage } from '../../plan-page.ts';

const packages = {
  inner: 'module.exports = () => 1;',
  outer: "const inner = require('inner'); module.exports = () => inner() + 1;",
};

function createProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-packages-'));
  for (const [name, text] of Object.entries(packages)) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    writeFileSync(join(root, 'node_modules', name, 'index.js'), text);
  }
  return root;
}

const fence = (...lines: string[]) => `\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`;

test('a package is as new for each sample, however the samples before came to it', async () => {
  const first = fence("import outer from 'outer';", 'outer(); // => 2');
  const second = fence(
    "import outer from 'outer';",
    "import inner from 'inner';",
    'outer() + inner(); // => 3',
  );
  const plan = planPage({ file: 'a.md', text: [first, second, first, second].join('\n') });
  expect(await describeOutcomes(plan, { root: createProject(), outputLimit: 1024 })).toBe(
    ['1: js 1: passed', '6: js 2: passed', '12: js 3: passed', '17: js 4: passed', ''].join('\n'),
  );
});

test('a package of the project is found by each way to require', async () => {
  const made = (from: string) => [
    "import { createRequire } from 'node:module';",
    `const require = createRequire(${from});`,
  ];
  const samples = [
    fence(...made('import.meta.url'), "require('inner')(); // => 1"),
    fence(...made('import.meta.filename'), "require.resolve('inner').endsWith('inner/index.js'); // => true"),
    fence("require('inner')(); // => 1"),
    fence("require.resolve('outer').endsWith('outer/index.js'); // => true"),
    fence("module.exports = require('outer')();").replace('js', 'js file="both.cjs"'),
    fence(...made('import.meta.url'), "require('./both.cjs'); // => 2"),
  ];
  const plan = planPage({ file: 'b.md', text: samples.join('\n') });
  const outcomes = await describeOutcomes(plan, { root: createProject(), outputLimit: 1024 });
  expect(outcomes).not.toContain('failed');
  expect(outcomes.match(/: \w+$/gm)).toEqual(Array.from({ length: 5 }, () => ': passed'));
});

test.each(['linked', '@team/linked'])(
  'a package that is linked from elsewhere is found: %s',
  async (name) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tierzero-linked-'));
    writeFileSync(join(elsewhere, 'index.js'), 'module.exports = 7;');
    const root = createProject();
    mkdirSync(join(root, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(elsewhere, join(root, 'node_modules', name));
    const plan = planPage({ file: 'c.md', text: fence(`import seven from '${name}';`, 'seven; // => 7') });
    expect(await describeOutcomes(plan, { root, outputLimit: 1024 })).toBe('1: js 1: passed\n');
  },
);
