import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sources = globSync(['{src,scripts}/**/*.{ts,mjs,astro}', '!**/*.test.ts', '!**/fixtures/**'], {
  cwd: root,
});
const texts = sources.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
/** Codes are written as plain texts in the source, so that they can be found. */
const printed = new Map(
  texts.flatMap(({ file, text }) =>
    [...text.matchAll(/'(TZ_[A-Z0-9]+(?:_[A-Z0-9]+)*)'/g)].map(([, code = '']) => [code, file] as const),
  ),
);
const described = new Set(
  globSync('*.md', { cwd: join(root, 'content/errors') }).map((file) => basename(file, '.md')),
);

test('every code that the source can print has its page', () => {
  const missing = [...printed].filter(([code]) => !described.has(code));
  expect(missing.map(([code, file]) => `${code} of ${file} needs content/errors/${code}.md`)).toEqual([]);
});

test('every error page is about a code that the source prints', () => {
  expect(
    [...described].filter((code) => code.startsWith('TZ_') && !texts.some(({ text }) => text.includes(code))),
  ).toEqual([]);
});
