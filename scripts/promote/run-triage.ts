import { formatPretty, TierzeroError } from '../../src/diagnostics/index.ts';
import {
  describeConflicts,
  findPendingBranches,
  findUndecided,
  formatDiff,
  formatFacts,
  formatPromotion,
  loadEntryIndex,
  loadSkipped,
  type PromoteOptions,
  promote,
  type TriageItem,
} from '../../src/promotion/index.ts';
import type { TicketResult } from '../../src/tickets/index.ts';
import type { CommandOutput, ExitCode } from '../command/index.ts';
import { askChoice, askWrite } from './ask-choice.ts';

type Undecided = Extract<TriageItem, { ticket: unknown }>;

interface Triage {
  results: AsyncIterable<TicketResult>;
  options: Omit<PromoteOptions, 'choice' | 'answer' | 'slug'>;
  output: CommandOutput;
  json: boolean;
  /** How many undecided tickets are shown. */
  limit: number;
}

/** Goes through the tickets that nobody has decided about: asks a person at the terminal, else lists them. */
export async function runTriage({ results, options, output, json, limit }: Triage): Promise<ExitCode> {
  const { contentDir, cwd } = options;
  const index = await loadEntryIndex(contentDir, cwd, options.kind);
  const skipped = await loadSkipped(contentDir, cwd, options.kind);
  const isPending = await findPendingBranches(cwd);
  const { site } = options;
  let shown = 0;
  let changed = 0;
  let decided = 0;
  let broken = false;
  for await (const item of findUndecided(results, { index, cwd, site, skipped, isPending })) {
    if ('problem' in item) {
      broken ||= item.problem.severity === 'error';
      output.stderr(`${formatPretty(item.problem, output.color)}\n`);
      continue;
    }
    if (shown >= limit) break;
    shown += 1;
    if (item.changed) changed += 1;
    if (json) output.stdout(`${JSON.stringify(describe(item))}\n`);
    else if (!output.interactive) output.stderr(formatItem(item));
    else {
      const outcome = await decide(item, options, output);
      if (outcome === 'decided') decided += 1;
      if (outcome === 'stop') break;
    }
  }
  const asked = output.interactive && !json && shown > 0;
  output.stderr(asked ? `${decided} of ${shown} decided.\n` : summarise({ shown, changed, limit }));
  return broken ? 1 : 0;
}

type Outcome = 'decided' | 'later' | 'stop';

/** A ticket that can not be written now is told and left for the next time: the others wait. */
async function decide(item: Undecided, options: Triage['options'], output: CommandOutput): Promise<Outcome> {
  try {
    return await decideOne(item, options, output);
  } catch (error) {
    if (!(error instanceof TierzeroError)) throw error;
    output.stderr(`${formatPretty(error.diagnostic, output.color)}\n`);
    return 'later';
  }
}

async function decideOne(
  item: Undecided,
  options: Triage['options'],
  output: CommandOutput,
): Promise<Outcome> {
  const asked = await askChoice(item);
  if (asked.kind === 'stop' || asked.kind === 'later') return asked.kind;
  const settings = { ...options, ...(asked.kind === 'update' ? {} : { choice: asked }) };
  if (asked.kind !== 'skip') {
    const preview = await promote(item.ticket, { ...settings, dryRun: true });
    const unwritten = options.dryRun ? undefined : 'not written yet';
    output.stderr(`\n${formatPromotion(preview, unwritten)}\n${formatDiff(preview)}\n`);
    for (const finding of describeConflicts(preview))
      output.stderr(`${formatPretty(finding, output.color)}\n`);
    if (options.dryRun || !preview.proposal) return 'later';
    const answer = await askWrite();
    if (answer !== 'write') return answer;
  }
  output.stderr(formatFacts(await promote(item.ticket, settings)));
  return options.dryRun ? 'later' : 'decided';
}

const describe = ({ examination, changed }: Undecided) => ({
  ticket: { system: examination.ticket.system, ref: examination.ticket.ref },
  title: examination.redacted.title,
  answerBecause: examination.answerBecause,
  suggestion: changed ? 'update' : examination.suggestion.kind,
  ...(changed ? { entry: changed } : {}),
  similar: examination.similar,
});

function formatItem({ examination, changed }: Undecided): string {
  const { ticket, redacted, similar } = examination;
  const head = `${ticket.system} ${ticket.ref}  ${redacted.title}\n`;
  if (changed)
    return `${head}    changed since ${changed.file}\n    was merged: \`--ticket ${ticket.ref}\` makes the update\n`;
  const near = similar.map(
    ({ id, score, reasons }) => `    ${[`${score.toFixed(2)} ${id}`, ...reasons].join('\n         ')}\n`,
  );
  return head + near.join('');
}

function summarise({ shown, changed, limit }: Record<'shown' | 'changed' | 'limit', number>): string {
  if (shown === 0) return 'Every resolved ticket is decided, and none has changed since.\n';
  const lines = [
    ...(shown > changed
      ? [`${shown - changed} undecided. Decide one with \`--ticket ID --decide add|exists|skip\`.`]
      : []),
    ...(changed > 0 ? [`${changed} changed since. Update one with \`--ticket ID\`.`] : []),
    ...(shown >= limit ? [`The list ends at ${limit}: \`--limit\` shows more.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
