import { expect, test } from 'vitest';
import { createSnapshot } from './create-snapshot.ts';

const signal = (day: string, url?: string) => ({
  day,
  query: 'secret words',
  class: 'question' as const,
  count: 1,
  confidence: 0.5,
  verdict: 'related' as const,
  ...(url ? { clicked: { rank: 1, url } } : {}),
});

test('a snapshot counts what was opened, by page, and holds no query', () => {
  const snapshot = createSnapshot([
    signal('2026-10-03', '/faq/b/'),
    signal('2026-10-01', '/faq/a/#fix'),
    signal('2026-10-09', '/faq/b/'),
    signal('2026-11-01'),
  ]);
  expect(snapshot).toEqual({ from: '2026-10-01', to: '2026-10-09', opened: { '/faq/b/': 2, '/faq/a/': 1 } });
  expect(JSON.stringify(snapshot)).not.toContain('secret');
});

test('without an opened result there is none', () => {
  expect(createSnapshot([signal('2026-10-03')])).toBeUndefined();
});
