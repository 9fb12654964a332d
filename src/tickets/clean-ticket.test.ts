import { expect, test } from 'vitest';
import { cleanTicket } from './clean-ticket.ts';
import type { Ticket } from './ticket.ts';

const ticket = (title: string, body: string): Ticket => ({
  system: 'github',
  ref: '#1',
  title,
  status: 'resolved',
  statusName: 'closed',
  createdAt: '2026-10-01T10:00:00.000Z',
  labels: [],
  people: [{ name: ' Li\u200BNa ', login: '' }],
  messages: [{ role: 'customer', body, createdAt: '2026-10-01T10:00:00.000Z' }],
});
const bodyOf = (body: string) => cleanTicket(ticket('t', body)).messages[0]?.body;

test('what nobody sees is taken out', () => {
  expect(bodyOf('a\u202Eb\u2066c\u200Bd\u0000e\u001B[31mf\uFEFFg')).toBe('abcde[31mfg');
  expect(bodyOf('half \uD800 pair')).toBe('half  pair');
});

test('what has a meaning stays: tabs, emoji, joiners of Persian and of families', () => {
  const text = '\tif x:\n👩‍👩‍👧 می‌خواهم 上传';
  expect(bodyOf(`.${text}`)).toBe(`.${text}`);
});

test('line ends become line feeds, and a title is one line', () => {
  expect(bodyOf('a\r\nb\rc')).toBe('a\nb\nc');
  expect(cleanTicket(ticket('a\r\n  b', '')).title).toBe('a b');
});

test('people keep the names that say something', () => {
  expect(cleanTicket(ticket('t', '')).people).toEqual([{ name: 'LiNa' }]);
});

test('a text is made when it is read, and once: the status of a ticket costs no conversion', () => {
  let made = 0;
  const lazy = ticket('t', '');
  lazy.messages = [
    {
      role: 'customer',
      createdAt: '2026-10-01T10:00:00.000Z',
      get body() {
        made += 1;
        return ' a ';
      },
    },
  ];
  const clean = cleanTicket(lazy);
  expect([clean.status, clean.messages[0]?.role, made]).toEqual(['resolved', 'customer', 0]);
  expect([clean.messages[0]?.body, clean.messages[0]?.body, made]).toEqual(['a', 'a', 1]);
  expect(JSON.parse(JSON.stringify(clean)).messages[0].body).toBe('a');
});
