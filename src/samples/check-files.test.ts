import { expect, test } from 'vitest';
import { planPage } from './plan-page.ts';

const fence = (info: string, text = '1') => `\`\`\`${info}\n${text}\n\`\`\`\n`;
const plan = (...fences: string[]) => planPage({ file: 'a.md', text: fences.join('\n') });
const problems = (...fences: string[]) =>
  plan(...fences).diagnostics.map(
    ({ code, message, hint, place }) => `${place?.file}:${place?.line} ${code}: ${message} ${hint}`,
  );

test('two files of one path for the same samples are an error that names both places', () => {
  const [problem] = problems(fence('json file="a.json"'), fence('json file="./a.json"', '2'), fence('js'));
  expect(problem).toMatchInlineSnapshot(
    `"a.md:5 TZ_SAMPLE_FILE_TWICE: \`a.json\` is written here and at a.md:1, for the same samples. Give one of them another path, or put each with its samples into a group of its own: group="name"."`,
  );
});

test.each([
  ['a scope', ['js', 'js continue']],
  ['a group', ['js group="x"', 'js group="x"']],
  ['a group of two languages', ['js group="x"', 'python group="x"']],
])('a file cannot change within %s', (_, [first = '', second = '']) => {
  const found = problems(
    fence('json file="a.json"'),
    fence(first),
    fence('json file="a.json"', '2'),
    fence(second),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('a.md:9 TZ_SAMPLE_FILE_TWICE: `a.json` is written here and at a.md:1,');
});

test('a file cannot be a directory too', () => {
  const found = problems(fence('json file="data"'), fence('json file="data/a.json"'), fence('js'));
  expect(found[0]).toContain('`data/a.json` is written here and `data` at a.md:1: one of them would be');
  expect(problems(fence('json file="data/"'), fence('js'))[0]).toContain('`data/` is a directory.');
});

test('samples that run alone may see one file after the other', () => {
  const { diagnostics, scopes } = plan(
    fence('json file="a.json"', '1'),
    fence('js'),
    fence('json file="a.json"', '2'),
    fence('js'),
  );
  expect(diagnostics).toEqual([]);
  expect(scopes.map(({ steps }) => steps[0]?.files.map(({ text }) => text))).toEqual([['1\n'], ['2\n']]);
});

test('groups may have files of the same path', () => {
  const files = ['x', 'y'].map((group) => fence(`json file="a.json" group="${group}"`, `"${group}"`));
  expect(problems(...files, fence('js group="x"'), fence('js group="y"'))).toEqual([]);
});

test('code that is written as a file must be seen by a sample', () => {
  expect(problems(fence('js'), fence('python file="a.py"'))).toMatchInlineSnapshot(`
    [
      "a.md:5 TZ_SAMPLE_FILE_UNREAD: No sample sees \`a.py\`, so nothing tests what stands in it. Put the sample that uses it below, in the same group if it has one. \`title\` only shows a name.",
    ]
  `);
  expect(problems(fence('python file="a.py" group="x"'), fence('js'))).toHaveLength(1);
  expect(problems(fence('nginx file="nginx.conf"'))).toEqual([]);
});
