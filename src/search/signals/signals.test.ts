import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactQuery } from './redact-query.ts';
import { createSignal, parseSignal } from './search-signal.ts';
import { createSignalRequest, refusesCounting, sendSignal } from './send-signal.ts';

const answer = {
  query: 'my mail anna@example.org  does not arrive',
  class: 'question' as const,
  results: [],
  count: 2,
  confidence: 0.4321,
  verdict: 'related' as const,
  corrections: [],
};
const signal = createSignal(answer, {
  now: new Date('2026-11-21T10:11:12Z'),
  clicked: { rank: 1, url: '/faq/mail/' },
});

test('a signal holds the day, the redacted query and what came of it', () => {
  expect(signal).toEqual({
    day: '2026-11-21',
    query: 'my mail does not arrive',
    class: 'question',
    count: 2,
    confidence: 0.43,
    verdict: 'related',
    clicked: { rank: 1, url: '/faq/mail/' },
  });
  expect(parseSignal(JSON.parse(JSON.stringify(signal)))).toEqual(signal);
});

test.each([
  ['token ghp_16C7e42F292c6912E7710c838347Ae178B4a is refused', 'token is refused'],
  ['call me at +49 170 1234567 please', 'call me at please'],
  ['card 4111 1111 1111 1111 declined', 'card declined'],
  ['cannot read /home/anna/secret/notes.txt', 'cannot read notes.txt'],
  ['https://intranet.example/?token=abc fails with 413', 'fails with 413'],
  ['上传大文件返回 413', '上传大文件返回 413'],
])('of "%s" is told "%s"', (query, told) => {
  expect(redactQuery(query)).toBe(told);
});

test('whatever is sent, it is a signal or nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseSignal(value)).toBeUndefined();
    }),
  );
});

test('each sink gets what it takes', () => {
  const page = 'https://help.example.org/search/';
  const requests = [
    createSignalRequest(
      signal,
      { kind: 'plausible', url: 'https://p.example', domain: 'help.example.org' },
      page,
    ),
    createSignalRequest(signal, { kind: 'umami', url: 'https://u.example', website: 'w-1' }, page),
    createSignalRequest(signal, { kind: 'goatcounter', url: 'https://g.example' }, page),
    createSignalRequest(signal, { kind: 'endpoint', url: 'https://e.example/signals' }, page),
  ];
  expect(requests.map(({ url }) => url)).toEqual([
    'https://p.example/api/event',
    'https://u.example/api/send',
    'https://g.example/count?p=search%2Frelated&t=my+mail+does+not+arrive&e=true',
    'https://e.example/signals',
  ]);
  expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
    name: 'search',
    props: { rank: 1, verdict: 'related' },
  });
  expect(JSON.parse(requests[1]?.body ?? '')).toMatchObject({ type: 'event', payload: { website: 'w-1' } });
  expect(JSON.parse(requests[3]?.body ?? '')).toEqual(signal);
});

test('who asks not to be counted is not', () => {
  const sent: string[] = [];
  const send = (url: string) => sent.push(url) > 0;
  const sink = { kind: 'endpoint', url: 'https://e.example/' } as const;
  const browser = (wishes: object) => ({ wishes, page: '/', send });
  expect(sendSignal(signal, sink, browser({ doNotTrack: '1' }))).toBe(false);
  expect(sendSignal(signal, sink, browser({ globalPrivacyControl: true }))).toBe(false);
  expect(sent).toEqual([]);
  expect(sendSignal(signal, sink, browser({ doNotTrack: null }))).toBe(true);
  expect(refusesCounting({ doNotTrack: '0' })).toBe(false);
});
