import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepository, type Repository, type Run } from './testing/create-repository.ts';
import { loadServer } from './testing/load-server.ts';

const { url, keys, ids } = loadServer('redmine');
const statuses = ids.statuses as Record<string, number>;
const token = { REDMINE_API_KEY: keys.agent };
const entryUrl = 'https://help.example.org/faq/upload/';
const runs: Run[] = [];

async function call(key: string, method: string, path: string, json?: unknown) {
  const headers = { 'x-redmine-api-key': key, 'content-type': 'application/json' };
  const body = json === undefined ? null : JSON.stringify(json);
  const response = await fetch(`${url}${path}`, { method, headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}
const create = async (key: string, issue: object): Promise<number> => {
  const fields = { project_id: ids.project, tracker_id: ids.tracker, ...issue };
  return (await call(key, 'POST', '/issues.json', { issue: fields })).issue.id;
};
const change = (key: string, id: number, issue: object) => call(key, 'PUT', `/issues/${id}.json`, { issue });
const load = async (key: string, id: number) =>
  (await call(key, 'GET', `/issues/${id}.json?include=journals`)).issue;

let repository: Repository;
let solved: number;
let other: number;
let secret: number;
let open: number;
const promote = async (...args: string[]) => {
  const run = await repository.promote(token, '--from', 'redmine', ...args);
  runs.push(run);
  return run;
};

beforeAll(async () => {
  repository = await createRepository();
  solved = await create(keys.customer, {
    subject: 'Upload of files over 50 MB fails with HTTP 413 behind our proxy',
    description:
      'Hello,\r\n\r\nevery upload over 50 MB stops:\r\n\r\n<pre>\r\n$ gate push /home/carla/render.mov\r\nERROR upload: server answered 413 Request Entity Too Large\r\n</pre>\r\n\r\nReach me at carla.customer@corp-mail.com or +49 30 5550 1234.\r\n\r\nRegards,\r\nCarla',
  });
  await change(keys.agent, solved, {
    notes:
      'Thank you, Carla. The limit is that of nginx. Put this into the @server@ block and reload:\n\n<pre>\nclient_max_body_size 0;\n</pre>',
  });
  await change(keys.agent, solved, {
    private_notes: true,
    notes: 'PRIVATE-MARKER: she is on the old contract. Use client_max_body_size 1g for her only.',
  });
  await change(keys.customer, solved, { notes: 'That fixed it, thanks!' });
  await change(keys.agent, solved, { status_id: statuses.Closed, notes: 'Good to hear. Closing.' });
  await change(keys.agent, solved, { private_notes: true, notes: 'PRIVATE-MARKER: bill the hour.' });
  other = await create(keys.customer, {
    subject: 'How do I rotate the keys of the gate?',
    description: 'I see no button for it.',
  });
  await change(keys.agent, other, {
    status_id: statuses.Resolved,
    notes: 'Run @gate keys rotate@ on the server; the old key works for one more hour.',
  });
  await change(keys.agent, other, { status_id: statuses.Closed });
  secret = await create(keys.agent, {
    subject: 'PRIVATE-MARKER refund for the upload trouble',
    description: 'PRIVATE-MARKER whole issue is private.',
    is_private: true,
  });
  await change(keys.agent, secret, { status_id: statuses.Closed, notes: 'PRIVATE-MARKER paid.' });
  open = await create(keys.customer, {
    subject: 'Which ports does it need?',
    description: 'As the title says.',
  });
});
afterAll(() => repository.remove());

test('the key sees private notes and private issues, so that leaving them out is ours', async () => {
  const { journals } = await load(keys.agent, solved);
  expect(JSON.stringify(journals)).toContain('PRIVATE-MARKER');
  expect((await load(keys.agent, secret)).is_private).toBe(true);
});

test('without an issue the resolved ones are listed: neither the open nor the private one', async () => {
  const { stdout, exitCode } = await promote('--input', url, '--json');
  expect(exitCode).toBe(0);
  const listed = stdout.split('\n').map((line) => JSON.parse(line).ticket.ref);
  expect(listed.toSorted()).toEqual([`#${solved}`, `#${other}`]);
});

test('a dry run writes nothing, here and there', async () => {
  const before = await load(keys.agent, solved);
  const { exitCode, stderr } = await promote('--input', `${url}/issues/${solved}`, '--dry-run');
  expect(exitCode).toBe(0);
  expect(stderr).toContain('client_max_body_size 0;');
  expect(await repository.git('branch', '--list', 'promote/*')).toBe('');
  expect(await load(keys.agent, solved)).toEqual(before);
});

test('an issue becomes an entry on a branch, and the issue is not touched', async () => {
  const before = await load(keys.agent, solved);
  const { exitCode, stdout } = await promote('--input', `${url}/issues/${solved}`, '--json');
  expect(exitCode).toBe(0);
  expect(await load(keys.agent, solved)).toEqual(before);
  const { proposal, written } = JSON.parse(stdout);
  expect(written).toMatchObject({ state: 'created', branch: `promote/redmine-${solved}` });
  const entry = await repository.git('show', `${written.branch}:${proposal.files[0].path}`);
  expect(entry).toContain('title: Upload of files over 50 MB fails with HTTP 413 behind our proxy');
  expect(entry).toContain(`system: redmine, ref: "#${solved}"`);
  expect(entry).toContain('client_max_body_size 0;');
  expect(entry).not.toMatch(/carla|corp-mail|5550/i);
});

test('again, nothing changes', async () => {
  const { exitCode, stdout } = await promote('--input', `${url}/issues/${solved}`, '--json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).written.state).toBe('unchanged');
});

test('an issue that is open, or private, becomes nothing', async () => {
  expect((await promote('--input', `${url}/issues/${open}`)).stderr).toContain('TZ_PROMOTION_NOT_RESOLVED');
  const { exitCode, stderr } = await promote('--input', `${url}/issues/${secret}`);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('TZ_TICKET_NOT_FOUND');
});

test("the customer's key gives the same entry: what is private was never a part of it", async () => {
  const own = { REDMINE_API_KEY: keys.customer };
  const run = await repository.promote(
    own,
    '--from',
    'redmine',
    '--input',
    `${url}/issues/${solved}`,
    '--json',
  );
  runs.push(run);
  expect(JSON.parse(run.stdout).written.state).toBe('unchanged');
  const denied = await repository.promote(own, '--from', 'redmine', '--input', `${url}/issues/${secret}`);
  runs.push(denied);
  expect(denied.stderr).toContain('TZ_API_DENIED');
});

test('a wrong key and a missing issue end with the reason', async () => {
  const wrong = { REDMINE_API_KEY: 'wrong-key-0123456789' };
  const denied = await repository.promote(wrong, '--from', 'redmine', '--input', `${url}/issues/${solved}`);
  expect(denied.exitCode).toBe(2);
  expect(denied.stderr).toContain('TZ_API_DENIED');
  expect(denied.stderr + denied.stdout).not.toContain('wrong-key');
  expect((await promote('--input', `${url}/issues/99999`)).stderr).toContain('TZ_API_NOT_FOUND');
});

test('the way back is written when it is asked for, once, and for the customer to see', async () => {
  const notesOf = async () =>
    (await load(keys.customer, solved)).journals.map(({ notes }: { notes: string }) => notes);
  const args = ['--input', `${url}/issues/${solved}`, '--link-back', entryUrl];
  expect((await promote(...args, '--dry-run')).exitCode).toBe(0);
  expect(JSON.stringify(await notesOf())).not.toContain(entryUrl);
  expect((await promote(...args)).exitCode).toBe(0);
  expect((await notesOf()).filter((notes: string) => notes.includes(entryUrl))).toHaveLength(1);
  const again = await promote(...args);
  expect(again.exitCode).toBe(0);
  expect(again.stderr).toContain('there already');
  expect((await notesOf()).filter((notes: string) => notes.includes(entryUrl))).toHaveLength(1);
});

test('a key that may not write says so, and nothing claims to be written', async () => {
  const own = { REDMINE_API_KEY: keys.customer };
  const args = ['--from', 'redmine', '--input', `${url}/issues/${secret}`, '--link-back', entryUrl];
  const run = await repository.promote(own, ...args);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).not.toContain('Written');
});

test('nothing private is anywhere: files, commits, objects of git, what was printed', async () => {
  const printed = runs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  const everything = `${await repository.readEverything()}\n${printed}`;
  expect(everything).toContain('client_max_body_size 0;');
  expect(everything).not.toMatch(/PRIVATE-MARKER|old contract|client_max_body_size 1g|refund/);
  expect(everything).not.toMatch(/carla\.customer|corp-mail|5550 ?1234|\/home\/carla/i);
  expect(everything).not.toContain(keys.agent);
  expect(everything).not.toContain(keys.customer);
});
