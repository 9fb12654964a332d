import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCard } from './create-card.ts';
import { createPageCards } from './create-page-cards.ts';
import { openFont, openOwnFonts } from './open-fonts.ts';
import { canSet, setText } from './set-text.ts';
import { measure, wrapTitle } from './wrap-title.ts';
import { writeCards } from './write-cards.ts';

const serif = openOwnFonts('source-serif-4');
const style = { serif, sans: openOwnFonts('instrument-sans'), accent: '#0b6a4d', paper: '#fbfaf6' };

test.each([
  ['Upload fails with 413 behind nginx', true],
  ['Größe, œuvre, Żółć', true],
  ['Обновление ломает вход', true],
  ['上传大文件返回 413', false],
  ['لا يمكن رفع الملف', false],
])("the site's own fonts set %s: %s", (title, expected) => {
  expect(canSet(title, serif)).toBe(expected);
});

test('a title takes the largest size that fits, in lines of like length', () => {
  const { lines, size, space } = wrapTitle('Upload fails with 413 behind nginx', serif, 1040);
  expect([lines.map((line) => line.length), size]).toEqual([[3, 3], 84]);
  for (const line of lines) expect(measure(line, space)).toBeLessThan(1040);
});

test('a title too long for any size ends in an ellipsis, within the card', () => {
  const { lines, size, space } = wrapTitle('many words of a title '.repeat(40), serif, 1040);
  expect([lines.length, size]).toEqual([4, 46]);
  for (const line of lines) expect(measure(line, space)).toBeLessThanOrEqual(1040);
});

test('letters become outlines: no font of the machine has a say', () => {
  const card = createCard({ site: 'Acme', kind: 'Answers', title: 'A <b> & "c" 🎉' }, style);
  expect(card).not.toContain('<text');
  expect(card).not.toContain('Acme');
  expect(card.match(/<path/g)?.length).toBe('AcmeAnswersA<b>&"c"'.length);
});

test('a title that the fonts cannot set leaves the card of the site', () => {
  const site = createCard({ site: 'Acme' }, style);
  expect(createCard({ site: 'Acme', kind: '回答', title: '上传大文件返回 413' }, style)).toBe(site);
});

test('a colour cannot leave its attribute', () => {
  expect(createCard({ site: 'A' }, { ...style, accent: '#123"/><script>' })).not.toContain('<script');
});

test('the width of a piece is that of its letters', () => {
  expect(setText('mm', serif, 100).width).toBeCloseTo(2 * setText('m', serif, 100).width, 5);
});

test('a font that is none is named', () => {
  expect(() => openFont('package.json')).toThrow(/The font package\.json of the setting `cardFonts`/);
});

test('drafts have no card, translations have their own', () => {
  const page = (id: string, frontmatter = {}) => ({
    collection: 'docs' as const,
    id,
    title: id,
    frontmatter,
  });
  const cards = createPageCards([page('a'), page('zh/a'), page('b', { draft: true })], {
    title: 'Acme',
    language: 'en',
  });
  expect(cards.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'cards/site.png undefined',
    'cards/docs/a.png Guides',
    'cards/docs/zh/a.png 指南',
  ]);
});

test('only what is new is drawn, and what nobody uses any more is thrown away', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-cards-'));
  const [dist, cacheDir] = [join(folder, 'dist'), join(folder, 'cache')];
  const write = (...titles: string[]) =>
    writeCards(
      titles.map((title) => ({ site: 'Acme', title, path: `cards/${title}.png` })),
      { dist, cacheDir, style },
    );
  expect(await write('one', 'two')).toBe(2);
  expect(await write('two', 'three')).toBe(1);
  expect(await readdir(cacheDir)).toHaveLength(2);
  const png = await readFile(join(dist, 'cards/three.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
