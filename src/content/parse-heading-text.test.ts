import { expect, test } from 'vitest';
import { parseHeadingText } from './parse-heading-text.ts';

test.each([
  ['Install {#install}', { text: 'Install', id: 'install' }],
  ['Install { #install .wide data-toc-label="Set up" }', { text: 'Install', id: 'install' }],
  ['安装 {#安装}', { text: '安装', id: '安装' }],
  ['{#top}', { text: '', id: 'top' }],
  ['{: #config.lang }', { text: '', id: 'config.lang' }],
])('%s has an anchor of its own', (text, expected) => {
  expect(parseHeadingText(text)).toEqual(expected);
});

test.each([
  'Install',
  'The {name} of it',
  'Use {#if} in a template',
  'A set {1, 2}',
  'C# {sharp}',
  '{}',
  'a { # }',
])('%s has none', (text) => {
  expect(parseHeadingText(text)).toEqual({ text });
});
