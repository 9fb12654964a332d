import type { Ticket } from '../tickets/index.ts';
import type { Similar } from './entry-index.ts';
import type { Draft, PageKind } from './page-kind.ts';

interface PullRequestFacts {
  ticket: Pick<Ticket, 'system' | 'ref'>;
  kind: PageKind;
  draft: Draft;
  redactions: Record<string, number>;
  similar: Similar[];
  path: string;
}

/** The part of the body between these lines is ours to rewrite; what people write around it stays. */
export const bodyMarkers = { begin: '<!-- tierzero:begin -->', end: '<!-- tierzero:end -->' } as const;

/** Title and body of the pull request. Words of the ticket stand in code spans: no mention, no closing keyword acts. */
export function formatPullRequest(facts: PullRequestFacts): { title: string; body: string } {
  const { ticket, kind, draft, redactions, similar, path } = facts;
  const masked = Object.entries(redactions).map(([type, count]) => `${count} × ${type}`);
  const body = [
    bodyMarkers.begin,
    `${kind.introduction}: ${code(draft.entry.title)}`,
    '',
    `- Ticket: ${code(`${ticket.system} ${ticket.ref}`)}`,
    `- File: ${code(path)}`,
    `- Masked: ${masked.join(', ') || 'nothing was found'}`,
    `- Nearest entries: ${similar.map(({ id, score }) => `${code(id)} (${score.toFixed(2)})`).join(', ') || 'none'}`,
    '',
    '## Before merging',
    '',
    ...kind.checklist.map((point) => `- [ ] ${point}`),
    bodyMarkers.end,
    '',
  ].join('\n');
  return { title: `Add ${kind.noun}: ${neutralise(draft.entry.title)}`, body };
}

/** A code span that holds the text whatever back-ticks are in it. */
function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

/** A title has no code spans: mentions, issue numbers and commands to CI lose the character that makes them act. */
function neutralise(text: string): string {
  return text
    .replace(/@(?=[\w-])/g, '@ ')
    .replace(/\s?(?:#|\bGH-)(?=\d)/gi, ' no. ')
    .replace(/https?:\/\//gi, '')
    .replace(/\[([^\]]*)\]/g, '($1)')
    .replace(/::/g, ': :');
}
