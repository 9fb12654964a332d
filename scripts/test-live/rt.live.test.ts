import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepository, type Repository, type Run } from './testing/create-repository.ts';
import { loadServer } from './testing/load-server.ts';

const { url, keys, ids } = loadServer('rt');
const token = { RT_TOKEN: keys.agent };
const entryUrl = 'https://help.example.org/faq/upload/';
const runs: Run[] = [];

async function call(key: string, method: string, path: string, json?: unknown) {
  const headers = { authorization: `token ${key}`, 'content-type': 'application/json' };
  const body = json === undefined ? null : JSON.stringify(json);
  const response = await fetch(`${url}/REST/2.0${path}`, { method, headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}
async function create(fields: object): Promise<string> {
  const asked = {
    Queue: ids.queue,
    Requestor: 'customer@example.test',
    ContentType: 'text/plain',
    ...fields,
  };
  return String((await call(keys.customer, 'POST', '/ticket', asked)).id);
}
const say = (key: string, id: string, how: 'correspond' | 'comment', Content: string, more: object = {}) =>
  call(key, 'POST', `/ticket/${id}/${how}`, { ContentType: 'text/plain', Content, ...more });
const change = (id: string, fields: object) => call(keys.agent, 'PUT', `/ticket/${id}`, fields);
const typesOf = async (id: string): Promise<string[]> =>
  (await call(keys.agent, 'GET', `/ticket/${id}/history?per_page=100&fields=Type`)).items.map(
    ({ Type }: { Type: string }) => Type,
  );
const linksOf = async (id: string): Promise<string[]> =>
  (await call(keys.agent, 'GET', `/ticket/${id}`))._hyperlinks
    .filter(({ ref }: { ref: string }) => ref === 'refers-to')
    .map(({ _url }: { _url: string }) => _url);

let repository: Repository;
let solved: string;
let other: string;
let open: string;
const addressOf = (id: string) => `${url}/Ticket/Display.html?id=${id}`;
const promote = async (...args: string[]) => {
  const run = await repository.promote(token, '--from', 'rt', ...args);
  runs.push(run);
  return run;
};

beforeAll(async () => {
  repository = await createRepository();
  solved = await create({
    Subject: 'Upload over 50 MB fails with HTTP 413 behind our proxy',
    Content:
      'Hello,\n\nuploads above 50 MB stop with\n\n    $ gate push /home/carla/render.mov\n    ERROR upload: server answered 413 Request Entity Too Large\n\nReach me at carla.customer@corp-mail.com or +49 30 5550 1234.\n\n-- \nCarla Customer\nExample GmbH',
    CustomFields: { 'Product version': '4.2.1' },
  });
  const internal = Buffer.from('PRIVATE-MARKER in an internal file').toString('base64');
  await say(
    keys.agent,
    solved,
    'correspond',
    'Thank you, Carla. The limit is that of nginx. Put this into the server block and reload:\n\n    client_max_body_size 0;\n',
  );
  await say(
    keys.agent,
    solved,
    'comment',
    'PRIVATE-MARKER: she is on the old contract. Use client_max_body_size 1g for her only.',
    {
      Attachments: [{ FileName: 'internal.txt', FileType: 'text/plain', FileContent: internal }],
    },
  );
  await say(keys.customer, solved, 'correspond', 'That fixed it, thanks!');
  await change(solved, { Status: 'resolved' });
  await say(keys.agent, solved, 'comment', 'PRIVATE-MARKER: bill the hour.');
  other = await create({ Subject: 'How do I rotate the keys of the gate?', Content: 'I see no button.' });
  await say(keys.agent, other, 'correspond', 'Run `gate keys rotate`; the old key works for one more hour.');
  await change(other, { Status: 'resolved' });
  open = await create({ Subject: 'Which ports does it need?', Content: 'As the title says.' });
  await change(solved, { AddRefersTo: [open] });
});
afterAll(() => repository.remove());

test('the token sees comments and their mailed copies, so that leaving them out is ours', async () => {
  const types = await typesOf(solved);
  expect(types).toEqual(expect.arrayContaining(['Comment', 'CommentEmailRecord', 'Correspond', 'Create']));
});

test('without a ticket the resolved ones are listed', async () => {
  const { stdout, exitCode } = await promote('--input', url, '--json');
  expect(exitCode).toBe(0);
  const listed = stdout.split('\n').map((line) => JSON.parse(line).ticket.ref);
  expect(listed.toSorted()).toEqual([solved, other]);
});

test('a ticket becomes an entry on a branch, and the ticket is not touched', async () => {
  const before = await typesOf(solved);
  const { exitCode, stdout } = await promote('--input', addressOf(solved), '--json');
  expect(exitCode).toBe(0);
  expect(await typesOf(solved)).toEqual(before);
  const { proposal, written } = JSON.parse(stdout);
  expect(written).toMatchObject({ state: 'created', branch: `promote/rt-${solved}` });
  const entry = await repository.git('show', `${written.branch}:${proposal.files[0].path}`);
  expect(entry).toContain('title: Upload over 50 MB fails with HTTP 413 behind our proxy');
  expect(entry).toContain('4.2.1');
  expect(entry).toContain('client_max_body_size 0;');
  expect(entry).not.toMatch(/carla|corp-mail|5550|Example GmbH/i);
});

test('again, nothing changes', async () => {
  const { stdout } = await promote('--input', addressOf(solved), '--json');
  expect(JSON.parse(stdout).written.state).toBe('unchanged');
});

test('a ticket that is open becomes nothing', async () => {
  const { exitCode, stderr } = await promote('--input', addressOf(open));
  expect(exitCode).toBe(2);
  expect(stderr).toContain('TZ_PROMOTION_NOT_RESOLVED');
});

test('more transactions than a page holds are read to the end', async () => {
  const long = await create({
    Subject: 'What does the gate log at night?',
    Content: 'Lines without an end.',
  });
  for (let round = 1; round <= 20; round++) {
    // Each field is a transaction of its own, and none of them sends a mail.
    const fields = ['Priority', 'FinalPriority', 'TimeEstimated', 'TimeWorked', 'TimeLeft'];
    await change(long, Object.fromEntries(fields.map((field) => [field, round])));
  }
  await say(keys.agent, long, 'comment', 'PRIVATE-MARKER behind the first page');
  await say(keys.agent, long, 'correspond', 'It writes its health once a minute: set `log.health = off`.');
  await change(long, { Status: 'resolved' });
  expect(await typesOf(long)).toHaveLength(100);
  const { exitCode, stdout } = await promote('--input', addressOf(long), '--json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).proposal.files[0].text).toContain('log.health');
});

test('a merged ticket leads to the one that it became', async () => {
  const twin = await create({ Subject: '413 again', Content: 'The same here, on staging.' });
  await change(twin, { MergeInto: solved });
  const { stdout, exitCode } = await promote('--input', addressOf(twin), '--json', '--dry-run');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).ticket.ref).toBe(solved);
});

test('a wrong token and a missing ticket end with the reason', async () => {
  const wrong = { RT_TOKEN: '1-1-wrong-token-0123456789' };
  const denied = await repository.promote(wrong, '--from', 'rt', '--input', addressOf(solved));
  expect(denied.exitCode).toBe(2);
  expect(denied.stderr).toContain('TZ_API_DENIED');
  expect(denied.stderr + denied.stdout).not.toContain('wrong-token');
  expect((await promote('--input', addressOf('99999'))).stderr).toContain('TZ_API_NOT_FOUND');
});

test('the way back is a link that leaves the other links, written when it is asked for and once', async () => {
  const before = await linksOf(solved);
  expect(before).toHaveLength(1);
  const args = ['--input', addressOf(solved), '--link-back', entryUrl];
  expect((await promote(...args, '--dry-run')).exitCode).toBe(0);
  expect(await linksOf(solved)).toEqual(before);
  const { exitCode, stderr } = await promote(...args);
  expect(stderr).toContain('Written');
  expect(exitCode).toBe(0);
  expect((await linksOf(solved)).toSorted()).toEqual([...before, entryUrl].toSorted());
  expect((await promote(...args)).stderr).toContain('there already');
  expect(await linksOf(solved)).toHaveLength(2);
});

test('a token that may not link is told so: RT answers 200 all the same', async () => {
  const own = { RT_TOKEN: keys.customer };
  const args = [
    '--from',
    'rt',
    '--input',
    addressOf(solved),
    '--link-back',
    'https://help.example.org/faq/other/',
  ];
  const run = await repository.promote(own, ...args);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('TZ_TICKET_LINK_NOT_WRITTEN');
  expect(await linksOf(solved)).toHaveLength(2);
});

test('nothing private is anywhere: files, commits, objects of git, what was printed', async () => {
  const printed = runs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  const everything = `${await repository.readEverything()}\n${printed}`;
  expect(everything).toContain('client_max_body_size 0;');
  expect(everything).not.toMatch(/PRIVATE-MARKER|old contract|client_max_body_size 1g|internal\.txt/);
  expect(everything).not.toMatch(/carla\.customer|corp-mail|5550 ?1234|\/home\/carla|Example GmbH/i);
  expect(everything).not.toContain(keys.agent);
  expect(everything).not.toContain(keys.customer);
});
