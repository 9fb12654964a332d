import { formatPretty, TierzeroError } from '../../src/diagnostics/index.ts';
import {
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
  const isPending = await findPendingBranches(cwd, options.kind);
  let shown = 0;
  let decided = 0;
  let broken = false;
  for await (const item of findUndecided(results, { index, skipped, isPending })) {
    if ('problem' in item) {
      broken ||= item.problem.severity === 'error';
      output.stderr(`${formatPretty(item.problem, output.color)}\n`);
      continue;
    }
    if (shown >= limit) break;
    shown += 1;
    if (json) output.stdout(`${JSON.stringify(describe(item))}\n`);
    else if (!output.interactive) output.stderr(formatItem(item));
    else {
      const outcome = await decide(item, options, output);
      if (outcome === 'decided') decided += 1;
      if (outcome === 'stop') break;
    }
  }
  const asked = output.interactive && !json && shown > 0;
  output.stderr(asked ? `${decided} of ${shown} decided.\n` : summarise(shown, limit));
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
  const choice = await askChoice(item);
  if (choice.kind === 'stop' || choice.kind === 'later') return choice.kind;
  if (choice.kind !== 'skip') {
    const preview = await promote(item.ticket, { ...options, choice, dryRun: true });
    const unwritten = options.dryRun ? undefined : 'not written yet';
    output.stderr(`\n${formatPromotion(preview, unwritten)}\n${formatDiff(preview)}\n`);
    if (options.dryRun) return 'later';
    const answer = await askWrite();
    if (answer !== 'write') return answer;
  }
  output.stderr(formatFacts(await promote(item.ticket, { ...options, choice })));
  return options.dryRun ? 'later' : 'decided';
}

const describe = ({ examination }: Undecided) => ({
  ticket: { system: examination.ticket.system, ref: examination.ticket.ref },
  title: examination.redacted.title,
  answerBecause: examination.answerBecause,
  suggestion: examination.suggestion.kind,
  similar: examination.similar,
});

function formatItem({ examination }: Undecided): string {
  const { ticket, redacted, similar } = examination;
  const near = similar.map(
    ({ id, score, reasons }) => `    ${[`${score.toFixed(2)} ${id}`, ...reasons].join('\n         ')}\n`,
  );
  return `${ticket.system} ${ticket.ref}  ${redacted.title}\n${near.join('')}`;
}

function summarise(shown: number, limit: number): string {
  if (shown === 0) return 'Every resolved ticket of the file is decided.\n';
  const more = shown >= limit ? ` The list ends at ${limit}: \`--limit\` shows more.` : '';
  return `${shown} undecided. Decide one with \`--ticket ID --decide add|exists|skip\`.${more}\n`;
}
