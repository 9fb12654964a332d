import { expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { formatGithub } from './format-github.ts';
import { formatPretty } from './format-pretty.ts';
import { TierzeroError } from './tierzero-error.ts';

const unknownKey: Diagnostic = {
  code: 'TZ_FRONTMATTER_UNKNOWN_KEY',
  severity: 'error',
  message: '`titel` is not a key of an FAQ entry.',
  hint: 'Did you mean `title`?',
  place: { file: 'content/faq/a,b.md', line: 4, column: 1 },
};

test('pretty: place, severity, code; then what happened, then what to do', () => {
  expect(formatPretty(unknownKey, false)).toMatchInlineSnapshot(`
    "content/faq/a,b.md:4:1 error TZ_FRONTMATTER_UNKNOWN_KEY
      \`titel\` is not a key of an FAQ entry.
      Did you mean \`title\`?"
  `);
});

test('pretty: colours only when asked', () => {
  expect(formatPretty(unknownKey, true)).toContain('\u001b[31merror');
  expect(formatPretty(unknownKey, false)).not.toContain('\u001b');
});

test('pretty: without a place, over several lines', () => {
  expect(
    formatPretty({ code: 'TZ_X', severity: 'warning', message: 'one\ntwo' }, false),
  ).toMatchInlineSnapshot(`
    "warning TZ_X
      one
      two"
  `);
});

test('github: an annotation on the line, with what would end it escaped', () => {
  expect(formatGithub({ ...unknownKey, message: '100%\nreally' })).toMatchInlineSnapshot(
    `"::error file=content/faq/a%2Cb.md,line=4,col=1,title=TZ_FRONTMATTER_UNKNOWN_KEY::100%25%0Areally%0ADid you mean \`title\`?"`,
  );
});

test('an error carries its diagnostic and its cause', () => {
  const cause = new Error('ENOENT');
  const error = new TierzeroError({ code: 'TZ_X', message: 'It is not there.' }, { cause });
  expect(error).toMatchObject({
    message: 'TZ_X: It is not there.',
    cause,
    diagnostic: { severity: 'error' },
  });
});
