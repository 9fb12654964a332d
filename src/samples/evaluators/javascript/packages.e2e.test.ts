import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
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
