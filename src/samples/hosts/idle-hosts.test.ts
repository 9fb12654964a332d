import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import type { Access } from './containment.ts';
import { createIdleHosts } from './idle-hosts.ts';

const access: Access = { root: '/a', write: ['/tmp/run'], network: false };

test('a host is kept for what has the same access, and for nothing else', () => {
  const idle = createIdleHosts<string>();
  expect(idle.give(access, 'first')).toBe(true);
  expect(idle.take({ ...access, root: '/b' })).toBeUndefined();
  expect(idle.take({ ...access, network: true })).toBeUndefined();
  expect(idle.take({ ...access, write: ['/tmp/other'] })).toBeUndefined();
  expect(idle.take({ ...access })).toBe('first');
  expect(idle.take(access)).toBeUndefined();
});

test('no more hosts wait than there are cores', () => {
  const idle = createIdleHosts<number>();
  const kept = Array.from({ length: availableParallelism() + 1 }, (_, host) => idle.give(access, host));
  expect(kept.filter(Boolean)).toHaveLength(availableParallelism());
  expect(kept.at(-1)).toBe(false);
});
