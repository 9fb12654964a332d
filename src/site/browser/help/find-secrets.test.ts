import { expect, test } from 'vitest';
import type { DraftPart } from '../../../support/index.ts';
import { findHelpWords } from '../../words/index.ts';
import { maskDraft } from './find-secrets.ts';

const part = (text: string, heading = 'What does the log say?'): DraftPart => ({
  name: 'logs',
  heading,
  text,
});
const mask = (text: string, kept: string[] = []) => maskDraft([part(text)], new Set(kept));

/** Put together here, so that no file of the repository holds what looks like a secret of somebody. */
const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbCdEfGhIjKlMnOpQrStUvWxYz';
const take = (count: number) => letters.repeat(2).slice(0, count);
const secrets: Record<string, string> = {
  'AWS access key': `AKIA${'QWERTYUIOPASDFGH'}`,
  'GitHub token': `ghp_${take(36)}`,
  'GitHub fine-grained token': `github_pat_${take(40)}`,
  'GitLab token': `glpat-${take(20)}`,
  'Slack token': `xoxb-${'123456789012'}-${take(24)}`,
  'Slack webhook': `https://hooks.slack.com/services/T0${take(8)}/B0${take(8)}/${take(24)}`,
  'Stripe key': `sk_live_${take(24)}`,
  'Google API key': `AIza${take(35)}`,
  'npm token': `npm_${take(36)}`,
  'SendGrid key': `SG.${take(22)}.${take(43)}`,
  'JSON web token': `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${take(43)}`,
  'private key': `-----BEGIN RSA PRIVATE KEY-----\n${take(56)}\n${take(50)}\n-----END RSA PRIVATE KEY-----`,
  'Authorization header': `Authorization: Bearer ${take(32)}`,
  'password in an address': `postgres://admin:${take(14)}@db.internal:5432/app`,
  'password in a setting': `DB_PASSWORD=${take(16)}`,
  'secret in JSON': `"client_secret": "${take(28)}"`,
  'e-mail address': 'anna.miller@contoso.com',
  'card number': '4539 1488 0343 6467',
  'bank account': 'DE12 5001 0517 0648 4898 90',
  'phone number': '+49 30 901820',
  'IP address': '52.94.236.248',
  'hardware address': '3c:22:fb:7a:1b:9e',
};

test.each(Object.entries(secrets))('%s is masked wherever it stands', (_kind, secret) => {
  for (const text of [
    secret,
    `2026-11-20 12:00:01 ERROR failed with ${secret}\n  at start (index.js:3)`,
    `It says:\n\n${secret}\n\nWhat now?`,
  ]) {
    const { parts, secrets: found } = mask(text);
    expect(found.length).toBeGreaterThan(0);
    for (const { kind } of found) expect(Object.keys(findHelpWords('en').secrets.kinds)).toContain(kind);
    const value =
      secret
        .split(/[=\s/]/)
        .at(-1)
        ?.replace(/^"|"$/g, '') ?? secret;
    expect(parts[0]?.text).not.toContain(secret);
    expect(parts[0]?.text).not.toContain(value.length > 8 ? value.slice(0, 40) : secret);
  }
});

test('the same secret has the same name in each part, and says where it stands', () => {
  const token = secrets['GitHub token'] ?? '';
  const { parts, secrets: found } = maskDraft(
    [part(`a ${token} b`, 'What happened?'), part(`${token}\nAKIA${'QWERTYUIOPASDFGH'}`)],
    new Set(),
  );
  expect(parts.map(({ text }) => text)).toEqual(['a [token-1] b', '[token-1]\n[token-2]']);
  expect(found).toEqual([
    {
      name: 'token-1',
      kind: 'token',
      hint: 'ghp_…',
      places: ['What happened?', 'What does the log say?'],
    },
    { name: 'token-2', kind: 'token', hint: 'AKIA…', places: ['What does the log say?'] },
  ]);
});

test('what the writer wants to send stays', () => {
  expect(mask('write to anna.miller@contoso.com', ['email-1']).parts[0]?.text).toBe(
    'write to anna.miller@contoso.com',
  );
});

const subjects = [
  'The build stops',
  'Search finds nothing',
  'Upload fails behind nginx',
  'Login loops after the update',
  'npm start prints EADDRINUSE',
  'The container restarts every minute',
  '上传大文件失败',
  'The table is cut on a phone',
  'Cannot find module ./foo.js',
  'Charts stay grey',
];
const ordinary = [
  'I ran npm run build twice, the second time with --verbose. Node v24.21.0, npm 11.3.0, Debian 12.',
  'Expected 200, got 413 Request Entity Too Large. The file has 1048576 bytes, the limit is 1 MB.',
  'at Object.<anonymous> (/app/node_modules/vite/dist/node/index.js:1234:56)\n    at Module._compile (node:internal/modules/cjs/loader:1554:14)',
  '2026-11-20T09:15:03.120Z INFO  request id=7f3c9a2e-5b1d-4c8e-9f00-1a2b3c4d5e6f took 1532 ms',
  'commit 9b027d2f4c1a8e7d6b5a4938271605f4e3d2c1b0 broke it, e40ed5a was fine.',
  '"integrity": "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="',
  'listening on http://localhost:4321/ and http://127.0.0.1:8080, port 5432 is taken by postgres',
  'The password field stays empty after I press Tab, and the token count in the status bar is wrong.',
  'versions: ">=2.3 <2.6", fixedIn: 2.6.0, released on 2026-10-02, build 20261002.1',
  'SELECT id, name FROM users WHERE created_at > now() - interval 7 day LIMIT 100; -- 42 rows',
  'const secret = process.env.API_KEY; if (!secret) throw new Error("API_KEY is not set");',
  'docker run --rm -p 8080:80 -e TZ=Europe/Berlin nginx:1.29.3-alpine',
  'I followed the guide at https://docs.example.org/start/#install and https://git.example/acme/widget/issues/4711.',
  '#4711 and #4712 look similar; the second was closed on 12/10/2026 at 14:30.',
  '错误：磁盘空间不足，剩余 0 字节，需要 2048 字节。重启以后没有变化。',
  'Screen 1920x1080, zoom 125 %, Chromium 156.0.8078.79, window 390 x 844.',
  'memory: 0x7ffd3c2a1b40, pid 31337, exit code 139 (SIGSEGV), core 2 of 8',
  'The error says "invalid token" in line 3, column 14 of config.yaml: unexpected end of the stream.',
  'curl -I https://example.com/health answers 204 in 0.153 s, ETag W/"5e1-18c9d7f2a40".',
  'user=me@example.com is what the documentation uses, and 192.0.2.10 as the address.',
];

test('200 ordinary drafts are left as they are', () => {
  const drafts = subjects.flatMap((subject, first) =>
    ordinary.map((text, second) => [
      part(subject, 'Title'),
      part(text, 'What happened?'),
      part(ordinary[(first * 7 + second * 3 + 1) % ordinary.length] ?? ''),
    ]),
  );
  expect(drafts).toHaveLength(200);
  const marked = drafts.flatMap((parts) =>
    maskDraft(parts, new Set()).secrets.map(
      ({ kind, hint, places }) =>
        `${kind} ${hint} in ${places}: ${parts.map(({ text }) => text).join(' | ')}`,
    ),
  );
  expect(marked).toEqual([]);
});
