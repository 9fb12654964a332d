import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRepository } from './testing/create-repository.ts';

const fixture = new URL('../../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;
const branch = 'promote/github-acme-support-123';
const file = 'content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md';

/** A repository in which the ticket's entry is merged, and a file that holds the ticket as it is. */
async function createMerged() {
  const repository = await createRepository();
  const { cwd, git } = repository;
  await writeFile(join(cwd, '.git/info/exclude'), 'ticket.json\n');
  const ticket = JSON.parse(await readFile(fixture, 'utf8'));
  const promote = async (...args: string[]) => {
    await writeFile(join(cwd, 'ticket.json'), JSON.stringify(ticket));
    return repository.promote('--from', 'github', '--input', 'ticket.json', ...args);
  };
  const edit = async (change: (text: string) => string) => {
    await writeFile(join(cwd, file), change(await readFile(join(cwd, file), 'utf8')));
    await git('commit', '-qam', 'By hand');
  };
  const findUpdates = async () =>
    (await git('branch', '--format=%(refname:short)', '--list', `${branch}-update-*`)).split('\n');
  await promote();
  await git('merge', '-q', branch);
  return { ...repository, ticket, promote, edit, findUpdates };
}

const answerOf = (ticket: { comments: { body: string }[] }) => ticket.comments[0] as { body: string };

test('a ticket that has not changed since its entry was merged is nothing to do', async () => {
  const { git, promote, edit } = await createMerged();
  await edit((text) => text.replace('confidence: draft', 'confidence: validated'));
  const refs = await git('for-each-ref');
  for (const args of [[], ['--dry-run'], ['--decide', 'add']]) {
    const run = await promote(...args);
    expect(run.stderr).toContain(`nothing to do: ${file} came from this ticket, which has not changed`);
    expect(run.exitCode).toBe(0);
  }
  expect(JSON.parse((await promote('--json')).stdout)).toMatchObject({
    decision: { kind: 'update', entry: { file } },
    update: { state: 'unchanged', conflicts: [] },
  });
  expect(await git('for-each-ref')).toBe(refs);
});

test('what has changed in the ticket becomes a branch, beside what people wrote, and so it does again', async () => {
  const { git, promote, edit, ticket, findUpdates, check } = await createMerged();
  await edit((text) =>
    text
      .replace('confidence: draft', 'confidence: validated\nowner: "@acme"')
      .replaceAll(/ skip=".*"/g, '')
      .replace('every upload', 'Every upload'),
  );
  answerOf(ticket).body += '\n\nBehind Apache set `LimitRequestBody 0`.';
  ticket.issue.closed_at = '2026-11-05T10:00:00Z';
  const shown = await promote('--dry-run');
  expect(shown.exitCode).toBe(0);
  expect(shown.stderr).toContain(`the ticket has changed since ${file} was merged; what people wrote stays`);
  expect(shown.stderr).toContain(
    '\n client_max_body_size 0;\n ```\n+\n+Behind Apache set `LimitRequestBody 0`.\n',
  );
  expect(await findUpdates()).toEqual(['']);

  expect((await promote('--local')).exitCode).toBe(0);
  expect((await promote()).stderr).toContain('there already with this text');
  const [update = ''] = await findUpdates();
  expect(await git('diff', '--stat', 'main', update)).toContain(
    '1 file changed, 3 insertions(+), 1 deletion(-)',
  );
  expect(await git('log', '--format=%s', `main..${update}`)).toMatchInlineSnapshot(`
    "Keep what people wrote in FAQ entry upload-of-a-big-file-fails-with-413-behind-nginx
    Update FAQ entry upload-of-a-big-file-fails-with-413-behind-nginx"
  `);
  await git('merge', '-q', update);
  expect((await check()).stderr).toContain('0 errors');
  expect((await promote()).stderr).toContain('nothing to do');

  answerOf(ticket).body = answerOf(ticket).body.replace('LimitRequestBody 0', 'LimitRequestBody 1');
  await promote();
  const next = (await findUpdates()).find((name) => name !== update) ?? '';
  const changed = (await git('diff', '-U0', 'main', next))
    .split('\n')
    .filter((line) => /^[-+][^-+]/.test(line));
  expect(changed).toEqual([
    '-Behind Apache set `LimitRequestBody 0`.',
    '+Behind Apache set `LimitRequestBody 1`.',
  ]);
});

test('where both have changed the same, both are shown, and the check waits for a decision', async () => {
  const { git, promote, edit, ticket, findUpdates, check } = await createMerged();
  await edit((text) => text.replace('_size 0', '_size 20m').replace('title: Upload of', 'title: Uploading'));
  answerOf(ticket).body = answerOf(ticket).body.replace('_size 0', '_size 50m');
  ticket.issue.title = 'Upload fails';
  const run = await promote();
  expect(run.exitCode).toBe(1);
  const shown = run.stderr.slice(run.stderr.indexOf('\n<<<<<<<'));
  expect(shown.replace(/(?<=-update-)\w{8}/g, 'HASH')).toMatchInlineSnapshot(`
    "
    <<<<<<< the entry now
    client_max_body_size 20m;
    ||||||| promoted before
    client_max_body_size 0;
    =======
    client_max_body_size 50m;
    >>>>>>> the ticket now
    \`\`\`

    content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md error TZ_PROMOTION_CONFLICT
      People set \`title\` to "Uploading a big file fails with 413 behind nginx", and the ticket now says "Upload fails": the words of people stay.
      Decide on the branch promote/github-acme-support-123-update-HASH; \`npm run check\` passes when no marker is left.
    content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md error TZ_PROMOTION_CONFLICT
      People and the ticket have changed the same lines: from line 31 both stand between markers.
      Decide on the branch promote/github-acme-support-123-update-HASH; \`npm run check\` passes when no marker is left.
    "
  `);
  const [update = ''] = await findUpdates();
  await git('checkout', '-q', update);
  const checked = await check();
  expect(checked.exitCode).toBe(1);
  expect(checked.stderr).toContain(`${file}:31 error TZ_PROMOTION_UNDECIDED`);
});

test('what a person has done in the entry already is nothing to do; a phrasing of another entry has no update', async () => {
  const { git, promote, edit, ticket } = await createMerged();
  answerOf(ticket).body = answerOf(ticket).body.replace('_size 0', '_size 50m');
  await edit((text) => text.replace('_size 0', '_size 50m'));
  const run = await promote();
  expect(run.stderr).toContain(`${file} says already what has changed in the ticket`);
  expect(run.exitCode).toBe(0);
  await git('branch', '-qD', branch);
  await git('reset', '-q', '--hard', 'main~2');
  await promote('--decide', 'exists', '--entry', 'start');
  await git('merge', '-q', branch);
  const known = await promote();
  expect(known.stderr).toContain('TZ_PROMOTION_ALREADY_ANSWERED');
  expect(known.exitCode).toBe(1);
});

test('a squashed entry is known by the words of its commit; without them a change is left to people', async () => {
  const { git, promote, edit, ticket } = await createMerged();
  const message = await git('log', '-1', '--format=%B', branch);
  await git('reset', '-q', '--hard', 'main~1');
  await git('merge', '-q', '--squash', branch);
  await git('commit', '-q', '-m', `Add an entry (#7)\n\n* ${message}\n\n* More\n\nReviewed-by: Li`);
  await edit((text) => text.replace('every upload', 'Every upload'));
  await git('branch', '-qD', branch);
  expect((await promote()).stderr).toContain('which has not changed');
  answerOf(ticket).body += '\n\nDone.';
  expect((await promote()).stderr).toContain('what people wrote stays');
  await git('commit', '-q', '--amend', '-m', 'By hand');
  await git('reset', '-q', '--soft', 'main~2');
  await git('commit', '-q', '-m', 'Add an entry');
  const lost = await promote('--dry-run');
  expect(lost.stderr).toContain('What promotion had written is not in the history here');
  expect(lost.exitCode).toBe(1);
});

test('the answer that a person chose is the answer of the update too', async () => {
  const { git, promote, ticket } = await createMerged();
  await git('branch', '-qD', branch);
  await git('reset', '-q', '--hard', 'main~1');
  ticket.comments.push({
    ...ticket.comments[0],
    body: 'Or split the file.',
    created_at: '2026-10-01T12:30:00Z',
  });
  const answers = JSON.parse((await promote('--json', '--dry-run')).stdout);
  expect(answers.proposal.files[0].text).not.toContain('client_max_body_size');
  await promote('--answer', '2');
  await git('merge', '-q', branch);
  expect((await promote()).stderr).toContain('which has not changed');
});

test('among many tickets those are listed that have changed since the merge, until somebody has decided', async () => {
  const { cwd, git, promote, edit, ticket } = await createMerged();
  await writeFile(join(cwd, '.git/info/exclude'), 'ticket.json\nlist.json\n');
  const list = async (...args: string[]) => {
    const open = { ...ticket, issue: { ...ticket.issue, number: 1, state: 'open', html_url: undefined } };
    await writeFile(join(cwd, 'list.json'), JSON.stringify([ticket, open]));
    return promote('--input', 'list.json', ...args);
  };
  await edit((text) => text.replace('every upload', 'Every upload').replace(/ skip=".*"/g, ''));
  expect((await list()).stderr).toBe('Every resolved ticket is decided, and none has changed since.\n');

  answerOf(ticket).body += '\n\nBehind Apache set `LimitRequestBody 0`.';
  expect((await list()).stderr).toMatchInlineSnapshot(`
    "github acme/support#123  Upload of a big file fails with 413 behind nginx
        changed since content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md
        was merged: \`--ticket acme/support#123\` makes the update
    1 changed since. Update one with \`--ticket ID\`.
    "
  `);
  expect(JSON.parse((await list('--json')).stdout)).toMatchObject({
    ticket: { ref: 'acme/support#123' },
    suggestion: 'update',
    entry: { file },
  });

  const skip = ['--ticket', 'acme/support#123', '--decide', 'skip', '--reason', 'of no use here'];
  await list(...skip);
  await git('add', '.');
  await git('commit', '-qm', 'Leave it');
  expect((await list()).stderr).toContain('none has changed since');
  answerOf(ticket).body += ' Then restart it.';
  expect((await list()).stderr).toContain('1 changed since');

  await list('--ticket', 'acme/support#123');
  expect((await list()).stderr).toContain('none has changed since');
});
