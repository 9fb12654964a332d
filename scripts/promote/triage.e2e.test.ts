import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const promote = new URL('../promote.ts', import.meta.url).pathname;
const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const env = { ...isolated, CI: '', GITHUB_ACTIONS: '', TERM: 'xterm' };
const down = '\u001B[B';
const interrupt = '\u0003';

let cwd: string;
const git = async (...args: string[]) => (await execa('git', args, { cwd, env })).stdout;

const ticketOf = (number: number, title: string, body: string, answer: string) => ({
  number,
  title,
  body,
  state: 'closed',
  html_url: `https://github.com/acme/support/issues/${number}`,
  user: { login: 'li-na' },
  created_at: '2026-10-03T10:00:00Z',
  closed_at: '2026-10-04T10:00:00Z',
  comments: [
    {
      body: answer,
      user: { login: 'anton-a' },
      author_association: 'MEMBER',
      created_at: '2026-10-03T11:00:00Z',
    },
  ],
});

const rotate = ticketOf(
  1,
  'How do I rotate the token of a gateway?',
  'As it says. Write to li@corp-mail.com.',
  'Run it.',
);
const tickets = [
  rotate,
  rotate,
  ticketOf(2, 'Upload of a big file fails with 413', 'The body of 20 MB is refused.', 'Raise the limit.'),
  ticketOf(3, 'Invoice of March', 'Please send it again.', 'It is in your mailbox.'),
  ticketOf(4, 'Where is the log?', 'I look for it.', 'Under `/var/log`.'),
];

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tierzero-triage-test-'));
  await mkdir(join(cwd, 'content/faq'), { recursive: true });
  const entry =
    '---\ntitle: Upload of a body fails with 413\nkind: fault # as we see it\n---\n\nRaise the limit.\n';
  await writeFile(join(cwd, 'content/faq/limit.md'), entry);
  await git('init', '-q', '-b', 'main');
  await git('config', 'user.name', 'Ada Author');
  await git('config', 'user.email', 'ada@example.org');
  await git('add', '.');
  await git('commit', '-qm', 'Start');
  await writeFile(join(cwd, 'export.json'), JSON.stringify(tickets));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** Runs the command at a terminal of 80 columns and presses keys, each as soon as its question stands there. */
async function triage(...answers: [question: string, keys: string][]): Promise<string> {
  const line = `stty cols 80 rows 40; "${process.execPath}" "${promote}" --from github --input export.json`;
  const terminal = spawn('script', ['-qec', line, '/dev/null'], { cwd, env: { ...process.env, ...env } });
  let seen = '';
  let from = 0;
  const press = (): void => {
    const [question, keys] = answers[0] ?? [];
    const at = question === undefined ? -1 : seen.indexOf(question, from);
    if (at === -1 || question === undefined) return;
    from = at + question.length;
    answers.shift();
    terminal.stdin.write(keys ?? '');
    press();
  };
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text;
    press();
  });
  const code = await new Promise((resolve) => terminal.on('close', resolve));
  const shown = stripVTControlCharacters(seen).replaceAll('\r', '');
  expect({ code, unasked: answers, shown }).toEqual({ code: 0, unasked: [], shown });
  return shown;
}

const end = '└';

test('Ctrl-C at any question ends the round and leaves nothing behind', async () => {
  const before = await git('for-each-ref');
  const rounds = await Promise.all([
    triage([end, interrupt]),
    triage([end, '\r'], ['Write it?', interrupt]),
    triage([end, `${down}\r`], ['Why not?', interrupt]),
  ]);
  for (const shown of rounds) expect(shown).toContain('0 of 1 decided.');
  expect(await git('for-each-ref')).toBe(before);
  expect(await git('status', '--porcelain')).toBe('?? export.json');
});

test('each ticket is shown, asked about once, and becomes what the keys say', async () => {
  const shown = await triage(
    ['rotate the token', ''],
    [end, '\r'],
    ['Write it?', 'y'],
    ['acme/support#2', ''],
    [end, `${down}\r`],
    ['Write it?', 'y'],
    ['Invoice of March', ''],
    [end, `${down}\r`],
    ['Why not?', 'private matter\r'],
    ['Where is the log?', ''],
    [end, interrupt],
  );
  expect(shown).toContain('3 of 4 decided.');
  expect(shown).toContain('Masked   1 email');
  expect(shown).not.toContain('corp-mail');
  expect(shown.slice(shown.indexOf('--- a/'), shown.indexOf(' Raise the limit.'))).toMatchInlineSnapshot(`
    "--- a/content/faq/limit.md
    +++ b/content/faq/limit.md
    @@ -1,6 +1,10 @@
     ---
     title: Upload of a body fails with 413
     kind: fault # as we see it
    +asks:
    +  - Upload of a big file fails with 413
    +sources:
    +  - { system: github, ref: acme/support#2, closed: 2026-10-04 }
     ---
     
    "
  `);
  expect(await git('for-each-ref', '--format=%(refname:short)')).toMatchInlineSnapshot(`
    "main
    promote/github-acme-support-1
    promote/github-acme-support-2"
  `);
  expect(await git('show', '--format=%s', '--stat', 'promote/github-acme-support-1')).toMatchInlineSnapshot(`
    "Add FAQ entry how-do-i-rotate-the-token-of-a-gateway

     content/faq/how-do-i-rotate-the-token-of-a-gateway.md | 15 +++++++++++++++
     1 file changed, 15 insertions(+)"
  `);
  expect(await readFile(join(cwd, 'content/faq/_decisions.jsonl'), 'utf8')).toMatch(
    /^{"system":"github","ref":"acme\/support#3","decision":"skip","reason":"private matter","on":"[\d-]+"}\n$/,
  );
  const again = await triage(['Where is the log?', ''], [end, interrupt]);
  expect(again).not.toMatch(/rotate|413|Invoice/);
});
