import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RedactionOptions } from '../rule.ts';
import { uniteMatches } from '../unite-matches.ts';
import { findGivenNames } from './given-name.ts';
import { rules as browserRules } from './index.ts';

const rules = { ...browserRules, 'given-name': findGivenNames };

const folder = new URL('./fixtures/', import.meta.url);

/** One case a line. `⟦…⟧` marks what is to be found, `\n` is a line break; `·` is dropped, so that no scanner of
 * repositories takes a made-up token for a real one. Lines with `# ` are comments, `#! ` sets options as JSON. */
function readCases(
  file: string,
): { written: string; text: string; expected: string[]; options: RedactionOptions }[] {
  let options: RedactionOptions = {};
  const cases = [];
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    if (line.startsWith('#! ')) options = JSON.parse(line.slice(3));
    if (line === '' || line.startsWith('# ') || line.startsWith('#! ')) continue;
    const written = line.replaceAll('·', '').replaceAll('\\n', '\n');
    const expected = [...written.matchAll(/⟦([^⟧]*)⟧/g)].map(([, value = '']) => value);
    cases.push({ written, text: written.replace(/[⟦⟧]/g, ''), expected, options });
  }
  return cases;
}

test('every rule has its two files of cases, and every file its rule', () => {
  const files = Object.keys(rules).flatMap((name) => [`${name}.match.txt`, `${name}.not-match.txt`]);
  expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
});

for (const [name, rule] of Object.entries(rules)) {
  for (const { written, text, expected, options } of readCases(`${name}.match.txt`))
    test(`${name} finds ${JSON.stringify(written)}`, () => {
      expect(expected).not.toEqual([]);
      const found = uniteMatches(rule(text, options));
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    });
  for (const { text, options } of readCases(`${name}.not-match.txt`))
    test(`${name} leaves ${JSON.stringify(text)}`, () => {
      expect(rule(text, options).map(({ start, end }) => text.slice(start, end))).toEqual([]);
    });
}
