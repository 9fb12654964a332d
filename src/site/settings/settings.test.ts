import { expect, test } from 'vitest';
import { TierzeroError } from '../../diagnostics/index.ts';
import { parseSiteSettings } from './parse-site-settings.ts';
import { pickText } from './pick-text.ts';

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

test('the own help path is where readers turn, below the base, unless the settings say otherwise', () => {
  const helpOf = (help?: false | { href: string }) =>
    parseSiteSettings({ title: 'A', base: '/kb', help }).help;
  expect(helpOf()).toEqual({ href: '/kb/help/' });
  expect(helpOf(false)).toBeUndefined();
  expect(helpOf({ href: 'https://acme.example/contact' })).toEqual({ href: 'https://acme.example/contact' });
});

test('a text is that of the main language, or one for each', () => {
  expect(pickText('Shop', 'en', 'en')).toBe('Shop');
  expect(pickText('Shop', 'zh', 'en')).toBeUndefined();
  expect(pickText({ en: 'Shop', zh: '商店' }, 'zh-cn', 'en')).toBe('商店');
});

test('a language is written by its code', () => {
  expect(parseSiteSettings({ title: 'A', languages: ['zh', 'pt-BR'] }).languages).toEqual(['zh', 'pt-br']);
  expect(problemOf({ title: 'A', languages: ['Chinese (simplified)'] })).toContain('codes like zh');
});
