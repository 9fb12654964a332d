import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchOutput } from './match-output.ts';

test.each([
  ['a\nb', 'a\nb\n\n'],
  ['a  ', 'a'],
  ['a\r\nb', 'a\nb'],
  ['a\n...\nd', 'a\nb\nc\nd'],
  ['a\n...\nd', 'a\nd'],
  ['...', ''],
  ['...\nend', 'x\ny\nend'],
  ['took ... ms', 'took 12 ms'],
  ['file *.txt (glob)', 'file a.b.txt'],
  ['v? (glob)', 'v2'],
  [String.raw`\d+ files? (regex)`, '12 files'],
  ['literal (glob)', 'literal (glob)'],
])('%j stands for %j', (expected, actual) => {
  expect(matchOutput(expected, actual).matches).toBe(true);
});

test.each([
  ['a', 'b'],
  ['a\nb', 'a'],
  ['a', 'a\nb'],
  ['a\n...\nd', 'a\nb\nc'],
  ['v? (glob)', 'v22'],
  [String.raw`\d+ (regex)`, 'x1'],
  ['( (regex)', '('],
  ['', 'a'],
])('%j does not stand for %j', (expected, actual) => {
  expect(matchOutput(expected, actual).matches).toBe(false);
});

test('shows only what differs: patterns that match become what they match', () => {
  expect(matchOutput('start\n...\ntook ... ms\nend', 'start\nx\ntook 5 ms\nother').resolved).toBe(
    'start\nx\ntook 5 ms\nend',
  );
});

test('any text stands for itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      expect(matchOutput(text, text).matches).toBe(true);
    }),
  );
});

test('a text with one line more or other never stands for it', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (lines, at) => {
      const changed = lines.with(at % lines.length, 'CHANGED').join('\n');
      expect(matchOutput(changed, lines.join('\n')).matches).toBe(false);
      expect(matchOutput(lines.join('\n'), [...lines, 'more'].join('\n')).matches).toBe(false);
    }),
  );
});
