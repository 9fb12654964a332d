import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Codes that the product prints: string literals of the source, tests left out. */
function findCodes(): string[] {
  const files = globSync(['{src,scripts}/**/*.{ts,mjs,astro}', '!**/*.test.ts', '!**/fixtures/**'], {
    cwd: root,
  });
  const codes = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/['"`](TZ_[A-Z0-9_]+)\b/g)].map(
      (match) => match[1] as string,
    ),
  );
  return [...new Set(codes)].sort();
}

const pages = globSync('content/errors/*.{md,mdx}', { cwd: root }).map((path) =>
  basename(path).replace(/\.mdx?$/, ''),
);

test('every code that the source prints has a page', () => {
  const codes = findCodes();
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !pages.includes(code))).toEqual([]);
});

test('every error page is about a code that the source prints', () => {
  const codes = findCodes();
  expect(pages.filter((page) => !codes.includes(page))).toEqual([]);
});
