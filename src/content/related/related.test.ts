import { expect, test } from 'vitest';
import { createRelated } from './create-related.ts';
import type { RelatedSource } from './related-source.ts';

const filler = (topic: string): RelatedSource => ({ key: topic, title: topic, text: `All about ${topic}.` });
const source = (key: string, title: string, text = '', more: Partial<RelatedSource> = {}): RelatedSource => ({
  key,
  title,
  text,
  ...more,
});

test('pages that share telling words are related, best first; words of every page tell nothing', () => {
  const related = createRelated([
    source('proxy', 'Upload fails behind a proxy', 'The proxy limits the size of an upload.'),
    source('size', 'Upload of a large file fails', 'An upload has a size limit.'),
    source('password', 'Reset a password', 'A password is reset by mail.'),
    ...['billing', 'printing', 'backups', 'themes'].map(filler),
  ]);
  expect(related.get('proxy')).toEqual(['size']);
  expect(related.get('size')).toEqual(['proxy']);
  expect(related.get('password')).toEqual([]);
});

test('Chinese is compared without spaces between its words', () => {
  const related = createRelated([
    source('a', '上传大文件失败'),
    source('b', '大文件上传很慢'),
    source('c', '重置密码'),
    ...['themes', 'backups'].map(filler),
  ]);
  expect(related.get('a')).toEqual(['b']);
});

test('other phrasings and links count, a page is never related to itself, the limit holds', () => {
  const sources = [
    source('a', 'One', '', { asks: ['segmentation fault'], links: ['c', 'a', 'gone'] }),
    source('b', 'Two', 'A segmentation fault ends the program.'),
    source('c', 'Three'),
    ...['billing', 'printing', 'themes'].map(filler),
  ];
  expect(createRelated(sources).get('a')?.toSorted()).toEqual(['b', 'c']);
  expect(createRelated(sources).get('c')).toEqual(['a']);
  expect(createRelated(sources, { limit: 1 }).get('a')).toHaveLength(1);
});

test('the order of the pages makes no difference', () => {
  const sources = ['red apple pie', 'green apple pie', 'apple cake', 'blue cheese', 'cheese cake'].map(
    (title, index) => source(String(index), title),
  );
  const forwards = createRelated(sources);
  const backwards = createRelated(sources.toReversed());
  for (const { key } of sources) expect(backwards.get(key)).toEqual(forwards.get(key));
});
