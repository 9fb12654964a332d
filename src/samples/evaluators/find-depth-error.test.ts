import { expect, test } from 'vitest';
import { describeOutcomes } from '../fixtures/describe-outcomes.ts';
import { planPage } from '../plan-page.ts';
import { findDepthError } from './find-depth-error.ts';

const nest = (open: string, close: string, depth = 20_000) => open.repeat(depth) + close.repeat(depth);

test.each([
  ['js', nest('[', ']')],
  ['js', `1; // => ${nest('(', ')')}`],
  ['jsx', nest('<a>', '</a>')],
  ['tsx', `const x = ${nest('{a:', '}')};`],
  ['json', nest('[', ']')],
  ['html', nest('<div>', '</div>')],
  ['html', nest('<div><br/>', '</div>')],
  ['html', `<script>${nest('[', ']')}</script>`],
])('what is nested too deep fails, and the tester goes on: %s', async (language, code) => {
  const plan = planPage({ file: 'a.md', text: `\`\`\`${language}\n${code}\n\`\`\`\n` });
  const outcomes = await describeOutcomes(plan, { root: process.cwd(), outputLimit: 1024 });
  expect(outcomes).toMatch(/failed at 1:1: SyntaxError: It is nested too deep to be parsed\./);
});

test('long text is not deep', () => {
  expect(findDepthError('f({ a: [1] });\n'.repeat(1000))).toBeUndefined();
  expect(findDepthError('<p>a<br/></p>'.repeat(1000))).toBeUndefined();
  expect(findDepthError('<p>a<br/>b<img src="x"><li>c\n'.repeat(3000), 'markup')).toBeUndefined();
  expect(findDepthError('let a: Array<string> = [];\nif (a <b) f();\n'.repeat(3000))).toBeUndefined();
  expect(findDepthError("')';\n".repeat(3000) + nest('(', ')', 100))).toBeUndefined();
});
