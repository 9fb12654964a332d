import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type Collection, collections, parsePage } from '../content/index.ts';
import { findLanguage } from '../samples/index.ts';
import { getAdapter, readTickets } from '../tickets/index.ts';
import { promote } from './promote.ts';
import type { Proposal } from './proposal.ts';

interface Hostile {
  title: string;
  body: string;
  answer: string;
  /** What must still be read in the entry. */
  keeps: string[];
}

const site = { findLanguage: (lang: string) => toLanguage(findLanguage(lang)) };
const toLanguage = (name?: string) => (name === undefined ? undefined : { name, isProgram: true });

const folder = new URL('fixtures/hostile/', import.meta.url);
const load = async (name: string): Promise<Hostile> =>
  JSON.parse(await readFile(new URL(name, folder), 'utf8'));

/** Of a file as GitHub exports it, so that reading is part of what is tested. */
async function propose({ title, body, answer }: Hostile): Promise<Proposal> {
  const created_at = '2026-10-03T10:00:00Z';
  const issue = { number: 7, title, body, state: 'closed', user: { login: 'li-na' }, created_at };
  const comment = { body: answer, user: { login: 'anton-a' }, author_association: 'MEMBER', created_at };
  const bytes = new TextEncoder().encode(
    JSON.stringify({
      ...issue,
      html_url: 'https://github.com/acme/support/issues/7',
      comments: [comment],
    }),
  );
  const read = async function* () {
    yield bytes;
  };
  const [result] = await Array.fromAsync(readTickets(getAdapter('github'), { file: 'export', read }));
  if (!result || 'problem' in result) throw new Error(JSON.stringify(result));
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-hostile-test-'));
  try {
    await mkdir(join(cwd, 'content/faq'), { recursive: true });
    const options = { cwd, contentDir: join(cwd, 'content'), dryRun: true, today: new Date(), site };
    const { proposal } = await promote(result.ticket, options);
    if (!proposal) throw new Error('nothing is proposed');
    return proposal;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

const harmless =
  /^(?:root|yaml|paragraph|heading|text|emphasis|strong|delete|inlineCode|code|break|thematicBreak|blockquote|list|listItem|table|tableRow|tableCell|link)$/;
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u;
const acting = /@[\w-]|#\d|\bGH-\d|::|##\[|https?:/i;

function expectInert({ files: [file], message, title, body, branch }: Proposal): string {
  const { path = '', text = '' } = file ?? {};
  expect(path).toMatch(/^content\/faq\/[\p{L}\p{N}-]+\.md$/u);
  expect(branch).toBe('promote/github-acme-support-7');
  const faq = collections.find(({ name }) => name === 'faq');
  const { page, diagnostics } = parsePage({ file: path, id: 'x', text }, faq as Collection);
  expect(diagnostics).toEqual([]);
  expect(page?.frontmatter).toMatchObject({ confidence: 'draft' });
  const words: string[] = [];
  visit(page?.tree as Nodes, (node) => {
    expect(node.type).toMatch(harmless);
    if ('url' in node) expect(node.url).toMatch(/^(?:https?|mailto):/i);
    if (node.type === 'code')
      expect(Boolean(node.meta?.startsWith('skip='))).toBe(findLanguage(node.lang ?? '') !== undefined);
    if ('value' in node && node.type !== 'yaml') words.push(node.value);
  });
  for (const part of [text, message, title, body]) expect(part).not.toMatch(unseen);
  expect(message).toMatch(
    /^Add FAQ entry [\p{L}\p{N}-]+\n\nTicket-Source: github\nTicket-Ref: acme\/support#7\nRedactions: [\w= -]+\nContent-Hash: sha256:\w{64}\n$/u,
  );
  expect(title).not.toMatch(acting);
  expect(title).not.toContain('\n');
  const outside = body
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replace(/<!-- tierzero:\w+ -->/g, '');
  expect(outside).not.toMatch(acting);
  expect(outside).not.toMatch(/[<>]/);
  return words.join('\n');
}

const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));

test.for(names)('%s: what is published is inert, and nothing is lost', async (name) => {
  const hostile = await load(name);
  const words = expectInert(await propose(hostile));
  for (const kept of hostile.keeps) expect(words).toContain(kept);
});

test('a line of a megabyte is read whole', async () => {
  const body = `first-words ${'lorem ipsum dolor '.repeat(58_000)} last-words`;
  const words = expectInert(await propose({ title: 'It stops', body, answer: 'Raise it.', keeps: [] }));
  expect(words).toContain('first-words');
  expect(words).toContain('last-words');
}, 60_000);

test('a very long line with marks of all kinds is read whole', async () => {
  const marks =
    '**bold** _it_ `code` [link](https://northwind.io/x) <b>html</b> ![p](x.png) jo@northwind.io 密码是 hunter2! &amp; ~~s~~ ]( ';
  const body = `first-words ${marks.repeat(200_000 / marks.length)} last-words`;
  const words = expectInert(await propose({ title: 'It stops', body, answer: 'Raise it.', keeps: [] }));
  expect(words).toContain('first-words');
  expect(words).toContain('last-words');
  expect(words).not.toContain('hunter2');
}, 60_000);
