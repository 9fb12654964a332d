import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../content/index.ts';
import { assertNothingPrivate, type RedactionOptions, type RedactionSettings } from '../redaction/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { hideOwnReference } from './hide-own-reference.ts';
import { readLine } from './markdown/read-line.ts';
import { formatPrivateWords } from './private-words.ts';
import type { Proposal } from './proposal.ts';

/**
 * The gate behind all steps: scans what would be published as it would be published, since joining and escaping texts
 * can bring a value back. Pages are scanned as they are written and as they are read; names of files and of the branch by
 * their words.
 *
 * @throws TierzeroError `TZ_REDACTION_PRIVATE_TEXT` with kind and place, never the value.
 */
export async function assertNothingLeaks(
  proposal: Proposal,
  ticket: Pick<Ticket, 'people' | 'system' | 'ref'>,
  settings: RedactionSettings = {},
): Promise<void> {
  const words = formatPrivateWords(ticket, settings);
  const assertPublic = (text: string, options: RedactionOptions & { file: string; guesses?: boolean }) =>
    assertNothingPrivate(hideOwnReference(text, ticket), { ...words, ...options });
  for (const { files, message } of [proposal, ...(proposal.drafted ? [proposal.drafted] : [])]) {
    for (const { path, text } of files) {
      await assertPublic(text, { file: path, guesses: true });
      for (const line of readLines(text)) await assertPublic(line, { file: `${path}, as it is read` });
      await assertPublic(`${path}\n${splitName(path)}`, { file: 'the name of the file' });
    }
    await assertPublic(message, { file: 'the commit message' });
  }
  await assertPublic(`${proposal.branch}\n${splitName(proposal.branch)}`, { file: 'the name of the branch' });
  await assertPublic(`${proposal.title}\n\n${proposal.body}`, { file: 'the pull request' });
}

/** What a reader sees of the lines in which formats stand, each for itself. */
function readLines(text: string): string[] {
  const lines: string[] = [];
  visit(parseMarkdown(text, 'md') as Nodes, ['paragraph', 'heading', 'tableCell'], (node) => {
    if ('children' in node && node.children.length > 1) lines.push(readLine(node));
  });
  return lines;
}

const splitName = (name: string) => name.replace(/\.md$/, '').replace(/[-/]+/g, ' ');
