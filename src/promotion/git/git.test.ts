import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, expect, test } from 'vitest';
import { createTrailers } from '../trailers.ts';
import { findRepository } from './find-repository.ts';
import { createCopier } from './testing/create-copier.ts';
import { gitIn } from './testing/git-in.ts';
import { writeBranch } from './write-branch.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Only what the test sets: neither the identity nor the hooks of the machine. */
const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
Object.assign(process.env, isolated);

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-git-test-'));
  folders.push(folder);
  return folder;
}

const copyStart = createCopier(async (cwd) => {
  const git = gitIn(cwd);
  await git('init', '-q', '--template=', '-b', 'main');
  await git('config', 'user.name', 'Ada Author');
  await git('config', 'user.email', 'ada@example.org');
  await mkdir(join(cwd, 'site/content/faq'), { recursive: true });
  await writeFile(join(cwd, 'site/content/faq/a.md'), 'a\n');
  await git('add', '.');
  await git('commit', '-qm', 'Start');
});

async function createRepository() {
  const cwd = await createFolder();
  await copyStart(cwd);
  return { cwd, git: gitIn(cwd), contentDir: join(cwd, 'site/content') };
}

const proposal = {
  files: [{ path: 'site/content/faq/b.md', text: '上传 b\n\n' }],
  branch: 'promote/github-acme-support-123',
  message: 'Add FAQ entry b\n\nTicket-Source: github\nTicket-Ref: acme/support#123\n',
};

test('a proposal becomes one commit on a branch, and the working tree is not touched', async () => {
  const { cwd, git, contentDir } = await createRepository();
  const before = await git('rev-parse', 'HEAD');
  const written = await writeBranch(proposal, await findRepository(cwd, contentDir));
  expect(written.state).toBe('created');
  expect(await git('rev-parse', proposal.branch)).toBe(written.commit);
  expect(await git('rev-parse', `${proposal.branch}^`)).toBe(before);
  expect(await git('diff', '--stat', 'HEAD', proposal.branch)).toContain(
    '1 file changed, 3 insertions(+)'.replace('3', '2'),
  );
  expect(await git('show', `${proposal.branch}:site/content/faq/b.md`)).toBe('上传 b\n');
  expect(await git('log', '-1', '--format=%an <%ae>%n%B', proposal.branch)).toMatchInlineSnapshot(`
    "Ada Author <ada@example.org>
    Add FAQ entry b

    Ticket-Source: github
    Ticket-Ref: acme/support#123
    Signed-off-by: Ada Author <ada@example.org>
    "
  `);
  expect(await git('status', '--porcelain')).toBe('');
  expect(await git('branch', '--show-current')).toBe('main');
  expect(await git('worktree', 'list')).not.toContain('promote');
});

test('trailers are read as such by git', async () => {
  const { cwd, git, contentDir } = await createRepository();
  await writeBranch(proposal, await findRepository(cwd, contentDir));
  const trailers = await git('log', '-1', '--format=%(trailers:only)', proposal.branch);
  expect(trailers.trim().split('\n')).toEqual([
    'Ticket-Source: github',
    'Ticket-Ref: acme/support#123',
    'Signed-off-by: Ada Author <ada@example.org>',
  ]);
});

test('the same again changes nothing; what a person changed is refused', async () => {
  const { cwd, git, contentDir } = await createRepository();
  const repository = await findRepository(cwd, contentDir);
  const first = await writeBranch(proposal, repository);
  expect(await writeBranch(proposal, repository)).toEqual({ ...first, state: 'unchanged' });
  const other = { ...proposal, files: [{ path: 'site/content/faq/b.md', text: 'other\n' }] };
  // No trailer with the hash of this text: nobody can say that we wrote it.
  await expect(writeBranch(other, repository)).rejects.toThrow('TZ_GIT_BRANCH_EXISTS');
  expect(await git('rev-parse', proposal.branch)).toBe(first.commit);
});

/** As promotion writes it: with trailers that name ticket and text. */
function createProposal(path: string, text: string, { ref = 'acme/support#123', before = '' } = {}) {
  const ticket = { system: 'github', ref };
  const trailers = createTrailers({ ticket, redactions: {}, hashed: { key: 'Content-Hash', text } });
  const file = { path: `site/content/faq/${path}`, text, ...(before ? { before } : {}) };
  return { ...proposal, files: [file], message: `Add FAQ entry\n\n${trailers}\n` };
}

test('when the ticket has changed, a branch on which nobody has worked gets another commit', async () => {
  const { cwd, git, contentDir } = await createRepository();
  const repository = await findRepository(cwd, contentDir);
  const first = await writeBranch(createProposal('b.md', 'b\n'), repository);
  const second = await writeBranch(createProposal('c.md', 'c\n'), repository);
  expect(second.state).toBe('updated');
  expect(await git('rev-parse', `${proposal.branch}^`)).toBe(first.commit);
  expect(await git('diff', '--name-status', 'HEAD', proposal.branch)).toBe('A\tsite/content/faq/c.md');

  await git('checkout', '-q', proposal.branch);
  await writeFile(join(cwd, 'site/content/faq/c.md'), 'better\n');
  await git('commit', '-qam', 'Say it better');
  await git('checkout', '-q', 'main');
  await expect(writeBranch(createProposal('d.md', 'd\n'), repository)).rejects.toThrow(
    'TZ_GIT_BRANCH_EXISTS',
  );
  expect(await git('show', `${proposal.branch}:site/content/faq/c.md`)).toBe('better');
});

test('people have worked on the branch: the same ticket is nothing to do, a changed one comes beside their words', async () => {
  const { cwd, git, contentDir } = await createRepository();
  const repository = await findRepository(cwd, contentDir);
  const page = '---\ntitle: b\n---\n\nIt fails.\n\n## Fix\n\nRaise it.\n';
  const change = async (from: string, to: string) => {
    await git('checkout', '-q', proposal.branch);
    const file = join(cwd, 'site/content/faq/b.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    await git('commit', '-qam', 'By hand');
    await git('checkout', '-q', 'main');
    return git('rev-parse', proposal.branch);
  };
  await writeBranch(createProposal('b.md', page), repository);
  const commit = await change('It fails', 'Every upload fails');
  const same = await writeBranch(createProposal('b.md', page), repository);
  expect(same).toMatchObject({ state: 'unchanged', commit });

  for (const more of ['Restart.\n', 'Restart twice.\n']) {
    const next = createProposal('b.md', `${page}\n${more}`);
    expect(await writeBranch(next, repository)).toMatchObject({ state: 'updated' });
    expect(await git('show', `${proposal.branch}:site/content/faq/b.md`)).toBe(
      `${page}\n${more}`.replace('It fails', 'Every upload fails').trim(),
    );
    expect(await writeBranch(next, repository)).toMatchObject({ state: 'unchanged' });
  }
  await git('merge-base', '--is-ancestor', commit, proposal.branch);

  const last = await change('Restart twice', 'Restart three times');
  await expect(writeBranch(createProposal('b.md', `${page}\nNever restart.\n`), repository)).rejects.toThrow(
    'TZ_GIT_BRANCH_EXISTS',
  );
  expect(await git('rev-parse', proposal.branch)).toBe(last);
});

test('a page that the branch had changed gets its own words back when another is written', async () => {
  const { cwd, git, contentDir } = await createRepository();
  const repository = await findRepository(cwd, contentDir);
  await writeBranch(createProposal('a.md', 'a and more\n', { before: 'a\n' }), repository);
  await writeBranch(createProposal('b.md', 'b\n'), repository);
  expect(await git('diff', '--name-status', 'HEAD', proposal.branch)).toBe('A\tsite/content/faq/b.md');
});

test('a page that has moved on since is merged into the branch, which then merges without a conflict', async () => {
  const { cwd, git, contentDir } = await createRepository();
  await writeBranch(
    createProposal('a.md', 'a and more\n', { before: 'a\n' }),
    await findRepository(cwd, contentDir),
  );
  await writeFile(join(cwd, 'site/content/faq/a.md'), 'a by hand\n');
  await git('commit', '-qam', 'By hand');
  const again = createProposal('a.md', 'a by hand and more\n', { before: 'a by hand\n' });
  expect((await writeBranch(again, await findRepository(cwd, contentDir))).state).toBe('updated');
  await git('merge', '-q', proposal.branch);
  expect(await readFile(join(cwd, 'site/content/faq/a.md'), 'utf8')).toBe('a by hand and more\n');
});

test('a branch of another ticket is not written to', async () => {
  const { cwd, contentDir } = await createRepository();
  const repository = await findRepository(cwd, contentDir);
  await writeBranch(createProposal('b.md', 'b\n'), repository);
  const other = createProposal('c.md', 'c\n', { ref: 'acme-support#123' });
  await expect(writeBranch(other, repository)).rejects.toThrow(
    'it is of another ticket: github acme/support#123',
  );
});

test('two runs at once make one branch', async () => {
  const { cwd, git, contentDir } = await createRepository();
  const repository = await findRepository(cwd, contentDir);
  const runs = await Promise.all([1, 2, 3, 4].map(() => writeBranch(proposal, repository)));
  expect(runs.filter(({ state }) => state === 'created')).toHaveLength(1);
  expect(new Set(runs.map(({ commit }) => commit)).size).toBe(1);
  expect((await git('branch', '--list', 'promote/*')).split('\n')).toHaveLength(1);
});

test('the content folder is found from a folder below the top', async () => {
  const { cwd, contentDir } = await createRepository();
  expect((await findRepository(join(cwd, 'site'), contentDir)).contentPath).toBe('site/content');
  expect((await findRepository(cwd, contentDir)).contentPath).toBe('site/content');
});

test('changes that are not committed are refused, and named', async () => {
  const { cwd, git, contentDir } = await createRepository();
  await writeFile(join(cwd, 'site/content/faq/a.md'), 'changed\n');
  await expect(findRepository(cwd, contentDir)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[TierzeroError: TZ_GIT_DIRTY: The working tree holds changes that are not committed: site/content/faq/a.md.]`,
  );
  await git('checkout', '-q', '.');
  await writeFile(join(cwd, 'ticket.json'), '{}');
  await expect(findRepository(cwd, contentDir)).rejects.toThrow('ticket.json');
});

test('the export file may lie in the working tree', async () => {
  const { cwd, contentDir } = await createRepository();
  await writeFile(join(cwd, 'ticket.json'), '{}');
  const repository = await findRepository(cwd, contentDir, [join(cwd, 'ticket.json')]);
  await writeBranch(proposal, repository);
  expect(await readFile(join(cwd, 'ticket.json'), 'utf8')).toBe('{}');
});

test('no repository, no commit, a folder outside, no identity', async () => {
  const bare = await createFolder();
  await expect(findRepository(bare, bare)).rejects.toThrow('TZ_GIT_NO_REPOSITORY');
  await execa('git', ['init', '-q'], { cwd: bare });
  await expect(findRepository(bare, bare)).rejects.toThrow('TZ_GIT_NO_COMMIT');
  const { cwd, git, contentDir } = await createRepository();
  await expect(findRepository(cwd, bare)).rejects.toThrow('TZ_GIT_OUTSIDE');
  await git('config', '--unset', 'user.name');
  await git('config', '--unset', 'user.email');
  await git('config', 'user.useConfigOnly', 'true');
  await expect(findRepository(cwd, contentDir)).rejects.toThrow('TZ_GIT_NO_IDENTITY');
});

test('no git at all', async () => {
  const { cwd, contentDir } = await createRepository();
  const path = process.env.PATH;
  process.env.PATH = await createFolder();
  try {
    await expect(findRepository(cwd, contentDir)).rejects.toThrow('TZ_GIT_MISSING');
  } finally {
    process.env.PATH = path;
  }
});
