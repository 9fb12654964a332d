import { beforeAll, expect, test } from 'vitest';
import { formatPretty } from '../../diagnostics/index.ts';
import { createSite } from '../fixtures/create-site.ts';
import type { SearchIndex } from '../index.ts';
import { checkExpectations } from './check-expectations.ts';
import { parseExpectations } from './parse-expectations.ts';

let index: SearchIndex;
beforeAll(async () => {
  ({ index } = await createSite());
});

async function check(yaml: string): Promise<string> {
  const { expectations, diagnostics } = parseExpectations(yaml, 'search/expectations.yaml');
  const missed = await checkExpectations(expectations, async () => index);
  return [...diagnostics, ...missed].map((diagnostic) => formatPretty(diagnostic, false)).join('\n\n');
}

test('expectations that hold say nothing', async () => {
  const problems = await check(`
- { ask: How do I upload a large file?, page: /faq/upload-413/, section: problem }
- { ask: requests end with 504, page: /docs/proxy/ }
`);
  expect(problems).toBe('');
});

test('a page that is missing, too far down, or leads to another section is named with what came instead', async () => {
  const problems = await check(`
- { ask: archive, page: /faq/upload-413/ }
- { ask: restore the archive, page: /docs/backup/, section: schedule-of-nothing }
`);
  expect(problems).toMatchInlineSnapshot(`
    "search/expectations.yaml:2 error TZ_SEARCH_EXPECTATION_MISSED
      "archive" does not find /faq/upload-413/.
        1. /docs/backup/ scores 0.5, holds: archive
        2. /errors/ERR_DISK_FULL/ scores 0.2, holds: archive
      Add the question to the page's \`asks\`, or look closer: npm run search -- --explain "archive"

    search/expectations.yaml:3 error TZ_SEARCH_EXPECTATION_MISSED
      "restore the archive" finds /docs/backup/, and leads to #restore in it, not to #schedule-of-nothing.
        1. /docs/backup/ scores 3.8, holds: restore archive
      Add the question to the page's \`asks\`, or look closer: npm run search -- --explain "restore the archive""
  `);
});

test('what is written wrongly is named with its line', async () => {
  const problems = await check(`
- { ask: x, page: docs/proxy }
- { asks: x, page: /docs/proxy/ }
- just text
`);
  expect(problems).toMatchInlineSnapshot(`
    "search/expectations.yaml:2 error TZ_SEARCH_EXPECTATIONS_INVALID
      The expectation is not valid: page: Invalid string: must start with "/".
      Write \`- { ask: "How do I …?", page: /docs/… }\`, with \`section:\` and \`language:\` where they matter.

    search/expectations.yaml:3 error TZ_SEARCH_EXPECTATIONS_INVALID
      The expectation is not whole: \`ask\` is missing.
      Write \`- { ask: "How do I …?", page: /docs/… }\`, with \`section:\` and \`language:\` where they matter.

    search/expectations.yaml:3 error TZ_SEARCH_EXPECTATIONS_INVALID
      The expectation is not valid: \`asks\` is no key of an expectation; did you mean \`ask\`?
      Write \`- { ask: "How do I …?", page: /docs/… }\`, with \`section:\` and \`language:\` where they matter.

    search/expectations.yaml:4 error TZ_SEARCH_EXPECTATIONS_INVALID
      The expectation is not valid: an item is a map of keys.
      Write \`- { ask: "How do I …?", page: /docs/… }\`, with \`section:\` and \`language:\` where they matter."
  `);
  expect(await check('a: 1')).toContain('The expectation is not a list.');
  expect(await check('- "')).toContain('not valid YAML');
  expect(await check('')).toBe('');
});
