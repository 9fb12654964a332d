import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInfoString } from './parse-info-string.ts';

test('sorts the words of an info string', () => {
  const info = parseInfoString(
    'js title="Upload a file" continue {1,3} ins={2} "word" timeout=2s showLineNumbers',
  );
  expect(info).toEqual({
    written: 'js',
    language: 'js',
    title: 'Upload a file',
    attributes: { continue: '', timeout: '2s' },
    display: 'title="Upload a file" {1,3} ins={2} "word" showLineNumbers',
    problems: [],
  });
});

test.each([
  ['py', 'python'],
  ['sh', 'bash'],
  ['TypeScript', 'ts'],
  ['yml', 'yaml'],
  ['js{1,3}', 'js'],
  ['js:line-numbers', 'js'],
  ['mermaid', undefined],
  ['', undefined],
])('%j is the language %j', (info, language) => {
  expect(parseInfoString(info).language).toBe(language);
});

test('keeps a regular expression as it is written', () => {
  expect(parseInfoString(String.raw`js fails="/a\.b \d+ \"x\"/i"`).attributes.fails).toBe(
    String.raw`/a\.b \d+ "x"/i`,
  );
  expect(parseInfoString(`js fails='say "no"'`).attributes.fails).toBe('say "no"');
});

test.each([
  ['js continu', 'TZ_SAMPLE_UNKNOWN_ATTRIBUTE', 3, 'Did you mean `continue`?'],
  ['python grop="a"', 'TZ_SAMPLE_UNKNOWN_ATTRIBUTE', 7, 'Did you mean `group`?'],
  ['js skip', 'TZ_SAMPLE_SKIP_WITHOUT_REASON', 3, 'Write the reason: skip="needs a running database".'],
  ['js hidden="yes"', 'TZ_SAMPLE_ATTRIBUTE_VALUE', 3, 'Write `hidden` alone.'],
  ['js group', 'TZ_SAMPLE_ATTRIBUTE_VALUE', 3, 'Write group="…".'],
  ['js fials="x"', 'TZ_SAMPLE_UNKNOWN_ATTRIBUTE', 3, 'Did you mean `fails`?'],
  ['js fails="x', 'TZ_SAMPLE_ATTRIBUTE_VALUE', 3, 'Close it, or use the other quote around it.'],
  ['js title="x', 'TZ_SAMPLE_ATTRIBUTE_VALUE', 3, 'Close it, or use the other quote around it.'],
  ['js timeout=never', 'TZ_SAMPLE_ATTRIBUTE_VALUE', 3, 'Write timeout=500ms, timeout=10s or timeout=2m.'],
  ['js repro="a long error" fix', 'TZ_SAMPLE_CONTRADICTION', 24, 'Keep one of them.'],
  ['js skip="later" fails="x"', 'TZ_SAMPLE_CONTRADICTION', 16, 'Keep one of them.'],
  ['js continue group="a"', 'TZ_SAMPLE_CONTRADICTION', 12, 'Keep one of them.'],
  ['js skip="later" repro="a long error"', 'TZ_SAMPLE_CONTRADICTION', 16, 'Keep one of them.'],
  ['js hidden hidden', 'TZ_SAMPLE_CONTRADICTION', 10, 'Keep one of them.'],
])('names what is wrong with %j', (info, code, offset, hint) => {
  expect(parseInfoString(info).problems).toMatchObject([{ code, offset, hint }]);
});

test('leaves unknown words of other languages to the highlighter', () => {
  expect(parseInfoString('mermaid continu').problems).toEqual([]);
});

test('never throws, and never loses a word', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const info = `js ${text.replace(/[\r\n]/g, ' ')}`;
      expect(parseInfoString(info).problems.every(({ offset }) => offset <= info.length)).toBe(true);
    }),
  );
});

test.each([
  ['js schema="a.json"', 'a schema is for json, jsonc, yaml, toml.'],
  ['js typecheck=off', 'types are checked in ts and tsx.'],
  ['json continue', 'json is read, not run.'],
  ['css timeout=2s', 'css is read, not run.'],
  ['json file="a.json" schema="b.json"', 'the block is written as a file, not run.'],
  ['js server versions="<2"', 'the block starts a server.'],
  ['output filter="time"', 'an output fence shows what the sample above it prints.'],
])('says where an attribute of %j has nothing to act on', (info, why) => {
  const { problems } = parseInfoString(info);
  expect(problems).toMatchObject([
    { code: 'TZ_SAMPLE_ATTRIBUTE_IDLE', message: expect.stringContaining(why) },
  ]);
});

test.each([
  'json schema="a.json" fails="port"',
  'ts typecheck=off',
  'js server hidden network',
  'sql filter="time"',
])('finds nothing wrong with %j', (info) => {
  expect(parseInfoString(info).problems).toEqual([]);
});
