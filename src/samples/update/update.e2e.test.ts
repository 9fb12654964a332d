import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../../scripts/samples.ts');

const page = `# Update

\`\`\`js
console.log('started at', 12345);
console.log('three');
console.log('four');
\`\`\`

\`\`\`output
started at ...
two
four
\`\`\`

1. In a list

   \`\`\`js
   const sum = 1 + 1; // => 3
   \`\`\`

> \`\`\`console
> $ echo one; echo two
> one
> 2
> $ false
> $ echo end
> end
> \`\`\`

\`\`\`python
print("kept")
\`\`\`

\`\`\`output
k?pt (glob)
\`\`\`

\`\`\`python
>>> 1 + 1
3
>>> [][0]
1
>>> int('a')
Traceback (most recent call last):
  ...
ValueError: no
>>> print('a\\n\\nb')
a
>>> 7
>>> 'kept as it is'
'kept ...'
\`\`\`

> - \`\`\`python
>   >>> 'x' * 2
>   'x'
>   \`\`\`

\`\`\`python
print("l2\\nl3")
#> lx
print("in")  #> out
[1, 2]  # => [2]
for n in (1, 2):
    n  # => 3
\`\`\`

\`\`\`js
const block = 4; /* => 5 */
block + 1;
/* => 6 */
[block];
/* => [
  7] */
\`\`\`

\`\`\`bash
echo two # => three
echo "kept as it is" # => kept...
\`\`\`
`;

/** What `--update` cannot write for the author: a value in a loop, and one whose comment has several lines. */
const left = [
  ['    n  # => 3', '    n in (1, 2)  # => True'],
  ['/* => [\n  7] */', '/* => [\n  4] */'],
] as const;

const updated = page
  .replace('\ntwo\nfour', '\nthree\nfour')
  .replace('// => 3', '// => 2')
  .replace('>>> 1 + 1\n3', '>>> 1 + 1\n2')
  .replace(
    '>>> [][0]\n1',
    '>>> [][0]\nTraceback (most recent call last):\n  ...\nIndexError: list index out of range',
  )
  .replace('ValueError: no', "ValueError: invalid literal for int() with base 10: 'a'")
  .replace("b')\na\n", "b')\na\n<BLANKLINE>\nb\n")
  .replace('>>> 7\n', '>>> 7\n7\n')
  .replace(">   'x'\n", ">   'xx'\n")
  .replace('#> lx\n', '#> l2\n#> l3\n')
  .replace('#> out', '#> in')
  .replace('# => [2]', '# => [1, 2]')
  .replace('/* => 5 */', '/* => 4 */')
  .replace('/* => 6 */', '/* => 5 */')
  .replace('# => three', '# => two')
  .replace('> one\n> 2\n> $ false\n', '> one\n> two\n> $ false\n> [1]\n');

async function update(text: string, env: Record<string, string | undefined> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-update-'));
  writeFileSync(join(folder, 'a.md'), text);
  const outer = { ...process.env, CI: undefined, VITEST: undefined, NODE_ENV: undefined, ...env };
  const ended = await run(process.execPath, [script, 'a.md', '--update'], { cwd: folder, env: outer }).then(
    () => ({ code: 0, stderr: '' }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
  return { ...ended, text: readFileSync(join(folder, 'a.md'), 'utf8') };
}

test('rewrites what the page expects, keeps patterns that match, and every other byte', async () => {
  const first = await update(page.replaceAll('\n', '\r\n'));
  expect(first.text.replaceAll('\r\n', '\n')).toBe(updated);
  expect(
    first.text.split('\n').every((line, index, all) => index === all.length - 1 || line.endsWith('\r')),
  ).toBe(true);
  const right = left.reduce((text, [from, to]) => text.replace(from, to), updated);
  const second = await update(right);
  expect(second).toMatchObject({ code: 0, text: right });
});

test('changes nothing in a continuous integration run', async () => {
  const { code, stderr, text } = await update(page, { CI: 'true' });
  expect(code).toBe(2);
  expect(stderr).toContain('TZ_SAMPLES_UPDATE_IN_CI');
  expect(text).toBe(page);
});

test('edits from the bottom up, with the line ends of the page', () => {
  const edits = [
    { line: 1, count: 1, lines: ['A', 'B'] },
    { line: 3, count: 0, lines: ['new'] },
  ];
  expect(applyEdits('a\r\nb\r\nc', edits)).toBe('A\r\nB\r\nb\r\nnew\r\nc');
});
