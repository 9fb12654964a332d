import { expect, test } from 'vitest';
import { createHelpRequest } from './create-help-request.ts';

const detail = { step: 'threads', outcome: 'solved' } as const;
const page = 'https://help.acme.example/help/';

test('each service for counting is told how a layer ended, as it wants to be told', () => {
  expect(
    createHelpRequest(detail, { kind: 'plausible', url: 'https://p.example', domain: 'acme.example' }, page),
  ).toEqual({
    url: 'https://p.example/api/event',
    body: '{"name":"help","domain":"acme.example","url":"https://help.acme.example/help/","props":{"step":"threads","outcome":"solved"}}',
  });
  const umami = createHelpRequest(detail, { kind: 'umami', url: 'https://u.example', website: 'w' }, page);
  expect(JSON.parse(umami?.body ?? '')).toEqual({
    type: 'event',
    payload: { website: 'w', url: page, name: 'help', data: detail },
  });
  expect(createHelpRequest(detail, { kind: 'goatcounter', url: 'https://g.example' }, page)?.url).toBe(
    'https://g.example/count?p=help%2Fthreads%2Fsolved&e=true',
  );
  expect(createHelpRequest(detail, { kind: 'endpoint', url: 'https://e.example' }, page)).toBeUndefined();
});
