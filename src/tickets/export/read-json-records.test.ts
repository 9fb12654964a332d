import { expect, test } from 'vitest';
import { readJsonRecords } from './read-json-records.ts';

/** The text as a file that arrives in pieces of a few bytes, so that characters and lines are cut in the middle. */
const read = (content: string | Uint8Array, size = 3) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  return Array.fromAsync(readJsonRecords({ file: 'export.json', read: pieces }));
};

test.for([
  ['an array', '[{"a":1},\n{"a":2}]', [{ a: 1 }, { a: 2 }]],
  ['arrays one after the other', '[{"a":1}][{"a":2}]', [{ a: 1 }, { a: 2 }]],
  ['an array of pages', '[[{"a":1}],[{"a":2}]]', [{ a: 1 }, { a: 2 }]],
  ['JSON lines', '{"a":1}\n\n{"a":"上传"}\n', [{ a: 1 }, { a: '上传' }]],
  ['one value over many lines', '{\n "a": 1\n}\n', [{ a: 1 }]],
  ['values one after the other', '{"a":1}{"a":2}[{"a":3}]', [{ a: 1 }, { a: 2 }, { a: 3 }]],
  ['a byte order mark', '\uFEFF{"a":1}', [{ a: 1 }]],
  ['an empty array', ' []', []],
] as const)('%s', async ([, text, values]) => {
  expect((await read(text)).map(({ value }) => value)).toEqual(values);
});

test('a line of JSON lines knows its number', async () => {
  expect(await read('{"a":1}\n\n{"a":2}\n')).toEqual([
    { value: { a: 1 }, line: 1 },
    { value: { a: 2 }, line: 3 },
  ]);
});

test.for([
  ['an empty file', ''],
  ['a truncated array', '[{"a":1},{"a"'],
  ['a truncated value', '{\n"a": [1,\n'],
  ['a truncated second line', '{"a":1}\n{"a":'],
  ['no JSON at all', 'From carla Mon Oct  1'],
  ['something behind the end', '[{"a":1}] x'],
] as const)('%s is no whole JSON', async ([, text]) => {
  await expect(read(text)).rejects.toThrow('TZ_TICKET_FILE_SYNTAX');
});

test('bytes that are no UTF-8 are an error, in an array and in a line', async () => {
  const broken = (head: string) =>
    Uint8Array.from([...new TextEncoder().encode(head), 0xc3, 0x28, 0x22, 0x5d]);
  await expect(read(broken('["'))).rejects.toThrow('not valid UTF-8');
  await expect(read(broken('{"a":"'))).rejects.toThrow('not valid UTF-8');
});
