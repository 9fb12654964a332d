import { expect, test } from 'vitest';
import { TierzeroError } from '../../diagnostics/index.ts';
import { parseSiteSettings } from './parse-site-settings.ts';

const problemOf = (input: unknown) => {
  try {
    parseSiteSettings(input as Parameters<typeof parseSiteSettings>[0]);
  } catch (error) {
    if (error instanceof TierzeroError)
      return `${error.diagnostic.code} ${error.diagnostic.message} ${error.diagnostic.hint}`;
  }
  return undefined;
};

test('a title is enough', () => {
  expect(parseSiteSettings({ title: 'Help' })).toMatchObject({
    title: 'Help',
    base: '/',
    content: 'content',
  });
});

test('a mistyped setting is answered with the nearest', () => {
  expect(problemOf({ title: 'Help', tite: 1 })).toBe(
    'TZ_SETTINGS_UNKNOWN_KEY `tite` is not a setting of the site. Did you mean `title`?',
  );
});

test('a value of the wrong kind is named', () => {
  expect(problemOf({ title: 'Help', site: 'help.example.org' })).toMatch(
    /^TZ_SETTINGS_INVALID_VALUE The setting `site`/,
  );
});
