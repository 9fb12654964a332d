import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAdapter, openExport, readTickets, type Ticket } from '../tickets/index.ts';
import { promote, questionKind } from './index.ts';
import { findPublicFacts } from './public-facts.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tierzero-question-test-'));
  await mkdir(join(cwd, 'content/faq'), { recursive: true });
  await mkdir(join(cwd, 'guides/questions'), { recursive: true });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** The first ticket of an export file beside the code. */
async function load(system: string, path: string): Promise<Ticket> {
  const source = await openExport(new URL(path, import.meta.url).pathname);
  for await (const result of readTickets(getAdapter(system), source))
    if ('ticket' in result) return result.ticket;
  throw new Error(`${path} holds no ticket.`);
}

/** A site that tests two languages. */
const site = {
  findLanguage: (name: string) =>
    ['console', 'yaml'].includes(name) ? { name, isProgram: false } : undefined,
};

const bring = (ticket: Ticket, answer?: number) =>
  promote(ticket, {
    cwd,
    contentDir: join(cwd, 'content'),
    dryRun: true,
    today: new Date('2026-11-02'),
    site,
    kind: questionKind,
    ...(answer ? { answer } : {}),
  });

test('where all pages are guides, a question would be read as one: nothing is written', async () => {
  const options = {
    cwd,
    contentDir: join(cwd, 'guides'),
    dryRun: true,
    today: new Date(),
    site,
    kind: questionKind,
  };
  await expect(promote(await discourse(), options)).rejects.toThrow('TZ_PROMOTION_NO_COLLECTION');
});

const discourse = () => load('discourse', '../tickets/fixtures/discourse/upload.json');
const discussion = () => load('github-discussions', './fixtures/discussions.json');

test('a discussion becomes a question with its accepted answer, masked and harmless', async () => {
  const { proposal, redactions, answerBecause } = await bring(await discussion());
  expect(proposal?.files).toHaveLength(1);
  expect(proposal?.files[0]?.path).toBe('content/questions/how-do-i-raise-the-upload-limit.md');
  expect(proposal?.files[0]?.text).toMatchInlineSnapshot(`
    "---
    title: How do I raise the upload limit?
    asks:
      - Is there a setting for it?
    errors:
      - "ERROR upload: server answered 413 Request Entity Too Large"
    link: https://github.com/acme/gate/discussions/4
    answered: 2026-10-02
    sources:
      - { system: github-discussions, ref: acme/gate#4, closed: 2026-10-02 }
    tags:
      - Q&A
      - upload
    ---

    uploads over **1 MB** fail, write to \\<email-1>. Is there a setting for it?

    \`\`\`console skip="from github-discussions acme/gate#4: not verified yet"
    $ gate push big.bin
    ERROR upload: server answered 413 Request Entity Too Large
    \`\`\`

    ## Answer

    Thanks @\\<person-1>, set \`limit\` to 0:

    \`\`\`yaml skip="from github-discussions acme/gate#4: not verified yet"
    limit: 0
    \`\`\`
    "
  `);
  expect(answerBecause).toBe('the forum marks it as accepted');
  expect(redactions).toMatchObject({ email: 1 });
  expect(proposal?.branch).toBe('promote/question-github-discussions-acme-gate-4');
  expect(proposal?.body).toMatchInlineSnapshot(`
    "<!-- tierzero:begin -->
    An answered thread of the forum becomes a question of the site: \`How do I raise the upload limit?\`

    - Ticket: \`github-discussions acme/gate#4\`
    - File: \`content/questions/how-do-i-raise-the-upload-limit.md\`
    - Masked: 1 × email, 1 × person
    - Nearest entries: none

    ## Before merging

    - [ ] The answer is right for the versions that it is read with; \`versions\` is set when it is for some only.
    - [ ] No name, address, key or internal host is left.
    - [ ] \`link\` leads to the thread, which everybody may read.
    - [ ] No FAQ entry answers the question already.
    <!-- tierzero:end -->
    "
  `);
  expect(JSON.stringify(proposal)).not.toMatch(
    /carla|ann-b|anton|corp-mail|HIDDEN-MARKER|OTHER-MARKER|script/i,
  );
});

test('a topic of Discourse becomes a question; whispers, hidden posts and actions of the staff do not enter', async () => {
  const ticket = { ...(await discourse()), url: 'https://forum.acme.example/t/help-for-carla/123' };
  const { proposal } = await bring(ticket);
  expect(proposal?.files[0]?.text).toMatchInlineSnapshot(`
    "---
    title: Upload fails with 413
    link: https://forum.acme.example/t/123
    answered: 2026-10-01
    sources:
      - { system: discourse, ref: "123", closed: 2026-10-01 }
    tags:
      - install
    ---

    Every upload over 1 MB fails.

    ## Answer

    Raise the limit:

    \`\`\`nginx
    client_max_body_size 0;
    \`\`\`
    "
  `);
  expect(JSON.stringify(proposal)).not.toMatch(/PRIVATE-MARKER|carla|anton/i);
});

test.each<[string, (ticket: Ticket) => Ticket, string]>([
  [
    'no answer is accepted',
    (ticket) => ({ ...ticket, status: 'open', statusName: 'without an accepted answer' }),
    'it is without an accepted answer',
  ],
  [
    'the forum says solved and marks nothing',
    (ticket) => ({ ...ticket, messages: ticket.messages.map(({ accepted: _, ...message }) => message) }),
    'it is solved',
  ],
  [
    'the first post is hidden',
    (ticket) => ({ ...ticket, messages: ticket.messages.filter(({ role }) => role !== 'customer') }),
    'its question is hidden or deleted',
  ],
  [
    'the answer is empty',
    (ticket) => ({ ...ticket, messages: ticket.messages.map((message) => ({ ...message, body: ' ' })) }),
    'its accepted answer is empty',
  ],
])('%s: the thread is left', async (_, change, why) => {
  await expect(bring(change(await discourse()))).rejects.toThrow(
    `TZ_PROMOTION_NOT_ACCEPTED: The thread 123 becomes no question of the site: ${why}.`,
  );
});

test('another message than the accepted one is refused, the accepted one may be named', async () => {
  await expect(bring(await discussion(), 2)).rejects.toThrow('message 2 is not the accepted one');
  expect((await bring(await discussion(), 3)).proposal).toBeDefined();
});

test.each([
  ['https://forum.example.org/t/words/7?u=carla#reply', 'https://forum.example.org/t/7'],
  ['https://user:secret@forum.example.org/x', 'https://forum.example.org/x'],
  ['https://forum.example.org/u/carla-c', undefined],
  ['javascript:alert(1)', undefined],
  ['/t/7', undefined],
  [undefined, undefined],
])('the link of %s is %s', async (url, link) => {
  const ticket = {
    system: 'discourse',
    ref: '7',
    people: [{ login: 'carla-c' }],
    labels: [],
    ...(url ? { url } : {}),
  };
  const facts = await findPublicFacts(ticket, { createdAt: '2026-10-01T10:00:00Z' });
  expect(facts.link).toBe(link);
});
