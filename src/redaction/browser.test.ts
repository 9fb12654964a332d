import { afterEach, expect, test, vi } from 'vitest';
import { findMatches } from './browser.ts';

afterEach(() => void vi.restoreAllMocks());

test('the rules need no methods of iterators, which a browser of 2024 does not have', () => {
  const text = [
    'Hi, my name is Anna Kowalska, thanks @octo-anna.',
    'The password is hunter2! and the token=9f86d081884c7d65',
    '我叫王小明，微信号 anna_88',
    'cd /home/akowalska/work',
  ].join('\n');
  const found = findMatches(text);
  for (const method of ['map', 'filter', 'flatMap', 'toArray', 'find', 'some'] as const)
    vi.spyOn(Iterator.prototype, method).mockImplementation(() => {
      throw new TypeError(`no ${method} here`);
    });
  const again = findMatches(text);
  vi.restoreAllMocks();
  expect(again).toEqual(found);
  expect(found.map(({ type }) => type)).toEqual([
    ...['person', 'user', 'password', 'token', 'person', 'user', 'user'],
  ]);
});
