import { createTwoFilesPatch } from 'diff';
import type { Diagnostic } from '../diagnostics/index.ts';
import { cameFromTicket, type Decision } from './decide.ts';
import type { Update } from './plan-update.ts';
import type { Promotion } from './promote.ts';

/**
 * What a promotion did, or would do, as people read it in a terminal: facts, then the entry as it is or will be.
 *
 * @param unwritten why nothing is written yet.
 */
export function formatPromotion(promotion: Promotion, unwritten?: string): string {
  const entry = promotion.proposal?.files.map(({ text }) => `\n${text}`) ?? [];
  return [formatFacts(promotion, unwritten), ...entry.map((text) => `${text}\n`)].join('');
}

/** The facts alone, a line each, for 80 columns. */
export function formatFacts(promotion: Promotion, unwritten = 'dry run: nothing is written'): string {
  const { ticket, answerBecause, redactions, decision, proposal, written } = promotion;
  const similar = promotion.similar.filter(
    ({ id }) => decision.kind !== 'update' || id !== decision.entry.id,
  );
  const masked = Object.entries(redactions).map(([type, count]) => `${count} ${type}`);
  const facts: [string, string][] = [
    ['Ticket', `${ticket.system} ${ticket.ref}`],
    ['Answer', `chosen because ${answerBecause}`],
    ['Masked', masked.join(', ') || 'nothing was found'],
    ...similar.map((entry): [string, string] => ['Similar', formatSimilar(entry)]),
  ];
  if (promotion.update) facts.push(['Update', describeUpdate(promotion.update, decision)]);
  if (decision.kind === 'skip') facts.push(['Skipped', decision.reason]);
  if (proposal) {
    facts.push(['File', proposal.files.map(({ path }) => path).join(', ')]);
    facts.push(['Branch', `${proposal.branch} (${describeWritten(written) ?? unwritten})`]);
  }
  if (promotion.published)
    facts.push(['Request', `${promotion.published.url} (${promotion.published.state})`]);
  return facts.map(([name, value]) => `${name.padEnd(9)}${value}\n`).join('');
}

function describeUpdate({ state }: Update, decision: Decision): string {
  const page = decision.kind === 'update' ? decision.entry.file : '';
  switch (state) {
    case 'unchanged':
      return `nothing to do: ${page} came from this ticket, which has not changed`;
    case 'contained':
      return `nothing to do: ${page} says already what has changed in the ticket`;
    case 'merged':
      return `the ticket has changed since ${page} was merged; what people wrote stays`;
    case 'conflicts':
      return `the ticket has changed since ${page} was merged, and people changed the same places`;
  }
}

const formatSimilar = ({ file, score, reasons }: Promotion['similar'][number]) =>
  [`${score.toFixed(2)} ${file}`, ...reasons].join(`\n${' '.repeat(14)}`);

function describeWritten(written: Promotion['written']): string | undefined {
  if (!written) return undefined;
  const commit = written.commit.slice(0, 8);
  return written.state === 'unchanged'
    ? `there already with this text, ${commit}`
    : `${written.state}, ${commit}`;
}

/** The change that a proposal makes, as `git diff` shows it. */
export function formatDiff({ proposal }: Pick<Promotion, 'proposal'>): string {
  return (proposal?.files ?? [])
    .map(({ path, text, before }) =>
      createTwoFilesPatch(before === undefined ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', text),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}

/** Where people and the ticket have changed the same, a finding each. */
export function describeConflicts({ update, proposal, decision }: Promotion): Diagnostic[] {
  if (!update || decision.kind !== 'update') return [];
  const { branch } = proposal ?? {};
  const conflicts = update.conflicts.map(
    ({ key, line, ours, theirs }): Diagnostic => ({
      code: 'TZ_PROMOTION_CONFLICT',
      severity: 'error',
      message: key
        ? `People set \`${key}\` to ${ours}, and the ticket now says ${theirs}: the words of people stay.`
        : `People and the ticket have changed the same lines: from line ${line} both stand between markers.`,
      hint: branch
        ? `Decide on the branch ${branch}; \`npm run check\` passes when no marker is left.`
        : 'Write it into the entry by hand if the ticket is right.',
      place: { file: decision.entry.file },
    }),
  );
  return [...conflicts, ...(update.problem ? [update.problem] : [])];
}

/** The finding of a ticket whose question is answered already. */
export function describeExisting({ decision, ticket }: Promotion): Diagnostic | undefined {
  if (decision.kind !== 'exists' || decision.chosen) return undefined;
  const { entry, because } = decision;
  const hint =
    because === cameFromTicket
      ? 'What promotion had written is not in the history here: when the ticket has changed, change the entry by hand.'
      : `\`--decide exists --entry ${entry.id}\` adds the words of the ticket to that entry; \`--decide add\` writes a second one.`;
  const why = entry.reasons.length > 0 ? ` (${entry.reasons.join('; ')})` : '';
  return {
    code: 'TZ_PROMOTION_ALREADY_ANSWERED',
    severity: 'error',
    message: `The question of ${ticket.ref} has an entry already, \`${entry.title}\`: ${because}${why}.`,
    hint,
    place: { file: entry.file },
  };
}
