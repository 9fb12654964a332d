import type { Ticket } from '../tickets/index.ts';
import type { Similar } from './entry-index.ts';
import type { Conflict } from './merge-entry.ts';
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
  const { kind, draft, similar } = facts;
  const near = similar.map(({ id, score }) => `${code(id)} (${score.toFixed(2)})`).join(', ') || 'none';
  return {
    title: `Add ${kind.noun}: ${neutralise(draft.entry.title)}`,
    body: formatBody(facts, kind.introduction, [`- Nearest entries: ${near}`], kind.checklist),
  };
}

/** Title and body where a ticket has changed after its page was merged. */
export function formatUpdateRequest(
  facts: PullRequestFacts,
  conflicts: Conflict[],
): { title: string; body: string } {
  const { kind, draft } = facts;
  const places = conflicts.map(({ key, line, ours, theirs }) =>
    key
      ? `- People set ${code(key)} to ${code(ours)}, the ticket now says ${code(theirs)}: the first stands in the page`
      : `- From line ${line} both stand between markers, which must go before merging`,
  );
  return {
    title: `Update ${kind.noun}: ${neutralise(draft.entry.title)}`,
    body: formatBody(facts, `A ticket has changed since its ${kind.noun} was written`, places, [
      'What the ticket says now is right, and fits what people wrote.',
      ...(conflicts.length > 0 ? ['Each place that people and the ticket both changed is decided.'] : []),
      ...kind.checklist,
    ]),
  };
}

function formatBody(
  { ticket, draft, redactions, path }: PullRequestFacts,
  introduction: string,
  more: string[],
  checklist: readonly string[],
): string {
  const masked = Object.entries(redactions).map(([type, count]) => `${count} × ${type}`);
  return [
    bodyMarkers.begin,
    `${introduction}: ${code(draft.entry.title)}`,
    '',
    `- Ticket: ${code(`${ticket.system} ${ticket.ref}`)}`,
    `- File: ${code(path)}`,
    `- Masked: ${masked.join(', ') || 'nothing was found'}`,
    ...more,
    '',
    '## Before merging',
    '',
    ...checklist.map((point) => `- [ ] ${point}`),
    bodyMarkers.end,
    '',
  ].join('\n');
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
