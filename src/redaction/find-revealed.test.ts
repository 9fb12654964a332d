import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAllMatches } from './find-all-matches.ts';
import { findRevealed } from './find-revealed.ts';
import { type Masked, mask } from './mask.ts';
import { createPlaceholders } from './placeholders.ts';
import type { Match } from './span.ts';
import { createHostileTexts } from './testing/hostile-texts.ts';

const options = { people: ['Anna Kowalska', '王小明'], companies: ['Northwind Traders GmbH'] };
const find = (text: string) => findAllMatches(text, options);

/** How a text looks after it was read once. */
const maskAll = async (text: string): Promise<Masked> =>
  mask(text, await find(text), createPlaceholders().format);

const untouched = (text: string): Masked => ({ text, matches: [] });

/** What reading everything again finds, and what reading around the new masks does. */
async function readBothWays(texts: readonly Masked[], before: readonly Masked[]) {
  return {
    whole: await Promise.all(texts.map(({ text }) => find(text))),
    around: await findRevealed(texts, before, find),
  };
}

const places = (found: readonly Match[][]) =>
  found.map((matches) => matches.map(({ type, start, end }) => [type, start, end]));

const parts = [
  'jo.smith@northwind.io',
  'Jo Smith',
  'password: hunter2!',
  'the password is hunter2! for jo@acme-robotics.io',
  'Acme Robotics',
  'Dear Anna Kowalska,\n',
  '王先生说密码是Xk82pq99',
  '我叫王小明。',
  'https://anna:s3cret99@41.173.96.26/?token=9f86d081884c7d65',
  '@octo-anna ',
  'Anna Kowalska\nAcme Robotics\n12 Long Street\nMobile: +49 30 901820\n',
  '4539578763621486',
  'curl -u jo:pa55word! https://x.io',
  'Cookie: a=9f86d081; sid=884c7d659a',
  '<email-7>',
  '&#64;',
  'ｐａｓｓｗｏｒｄ：hunter2!',
];
/** What stands between, from nothing to more than is read around a mask. */
const gaps = [
  '',
  ' ',
  '\n',
  '，',
  ' and then it failed with error 500 on db-7. ',
  'The export of all data was started. '.repeat(20),
  '升级以后导出失败，日志里有错误'.repeat(60),
  'a1b2'.repeat(300),
  '\nat com.acme.Export.run(Export.java:12)'.repeat(40),
];
const ticket = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([pieces, times]) => pieces.flat().join('').repeat(times).slice(0, 12_000));

test(
  'to read around new masks finds what reading all again finds, once everything is masked',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(ticket, async (text) => {
        const { whole, around } = await readBothWays([await maskAll(text)], [untouched(text)]);
        expect(places(around)).toEqual(places(whole));
      }),
      { numRuns: 40 },
    ),
);

test.each(Object.entries(createHostileTexts()))('and in a large text: %s', async (_, create) => {
  const text = create(6_000);
  const { whole, around } = await readBothWays([await maskAll(text)], [untouched(text)]);
  expect(places(around)).toEqual(places(whole));
});

test('finds what a new mask gives away, and leaves alone what was read before', async () => {
  const far = 'The export of all data was started. '.repeat(60);
  const text = `password: hunter2! ${far} jo@northwind.io`;
  const place = text.indexOf('jo@');
  const before = untouched(text);
  const masked = mask(text, [{ type: 'email', start: place, end: text.length }], createPlaceholders().format);
  expect(await findRevealed([masked], [before], find)).toEqual([[]]);
  expect(await findRevealed([masked], [masked], find)).toEqual([[]]);
  const near = mask(text, [{ type: 'user', start: 30, end: 36 }], createPlaceholders().format);
  const password = ['password', 10, 18];
  expect(places(await findRevealed([near, masked, near], [before, before, near], find))).toEqual([
    [password],
    [],
    [],
  ]);
});

test('reads pieces that look the same once', async () => {
  const text = 'password=abc1Xy!z\n'.repeat(20_000);
  let length = 0;
  const masked = await maskAll(text);
  await findRevealed([masked], [untouched(text)], (piece) => {
    length += piece.length;
    return find(piece);
  });
  expect(length).toBeLessThan(text.length / 20);
});
