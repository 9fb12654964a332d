import { resolve } from 'node:path';
import type { ParsedArgs } from 'citty';
import { formatPretty, TierzeroError } from '../src/diagnostics/index.ts';
import {
  describeConflicts,
  describeExisting,
  formatDiff,
  formatPromotion,
  promote,
} from '../src/promotion/index.ts';
import {
  getAdapter,
  isAddress,
  isTicketAddress,
  loadTeamStates,
  loadTicket,
  openExport,
  readLiveTickets,
  readTickets,
  type TicketResult,
  writeEntryLink,
} from '../src/tickets/index.ts';
import { type CommandOutput, defineCommand, type ExitCode, runMain } from './command/index.ts';
import { createReadingProgress } from './promote/create-reading-progress.ts';
import { loadSiteFacts } from './promote/load-site-facts.ts';
import {
  expectFlag,
  expectSystem,
  parseAnswer,
  parseChoice,
  parseColumns,
  parseKind,
  promoteArgs,
} from './promote/promote-args.ts';
import { runTriage } from './promote/run-triage.ts';
import { stopWorkflowCommands } from './promote/stop-workflow-commands.ts';

export const command = defineCommand({
  name: 'promote',
  description:
    'turns a resolved ticket into an FAQ entry on a branch, or lists the tickets that are undecided',
  args: promoteArgs,
  examples: [
    'npm run promote -- --from github --input ticket.json --dry-run',
    'npm run promote -- --from zendesk --input export.jsonl',
    'npm run promote -- --questions --from discourse --input topics.json --dry-run',
    'npm run promote -- --from zendesk --input export.jsonl --ticket 123 --decide exists --entry upload-limit',
  ],
  run: (args, output) => stopWorkflowCommands(output, process.env, (guarded) => runPromote(args, guarded)),
});

async function runPromote(args: ParsedArgs<typeof promoteArgs>, output: CommandOutput): Promise<ExitCode> {
  const cwd = process.cwd();
  const adapter = getAdapter(expectSystem(args.from));
  const input = expectFlag('--input', args.input, 'the export file of your ticket system');
  const live = isAddress(input);
  if (args.linkBack) return linkBack({ ...args, linkBack: args.linkBack, input }, output);
  const states = await loadTeamStates(resolve(cwd, args.content), cwd, adapter.name);
  const read = async (): Promise<AsyncIterable<TicketResult>> =>
    live
      ? readLiveTickets(adapter, { address: input, ticket: args.ticket, states, env: process.env })
      : readTickets(adapter, await openExport(input, createReadingProgress(output)), {
          columns: parseColumns(args.columns),
          states,
        });
  const options = {
    cwd,
    contentDir: resolve(cwd, args.content),
    ...(isAddress(input) ? {} : { input: resolve(cwd, input) }),
    dryRun: Boolean(args.dryRun),
    today: new Date(),
    kind: parseKind(args.questions, adapter.name),
    site: await loadSiteFacts(),
    ...(args.pr && !args.local
      ? { pullRequest: { remote: args.remote, reopen: Boolean(args.reopen), env: process.env } }
      : {}),
  };
  // A system is a list whatever it holds today: with one resolved ticket nothing may be written unasked.
  const isList = live ? !isTicketAddress(adapter, input) : !args.ticket && (await holdsSeveral(await read()));
  if (!args.ticket && isList) {
    const limit = parseLimit(args.limit);
    return runTriage({ results: await read(), options, output, json: Boolean(args.json), limit });
  }
  const promotion = await promote(await loadTicket(await read(), live ? undefined : args.ticket, input), {
    ...options,
    choice: parseChoice(args),
    ...(args.answer ? { answer: parseAnswer(args.answer) } : {}),
    ...(args.slug ? { slug: args.slug } : {}),
  });
  const existing = describeExisting(promotion);
  const findings = [...(existing ? [existing] : []), ...describeConflicts(promotion)];
  if (args.json) output.stdout(`${JSON.stringify({ ...promotion, diff: formatDiff(promotion) }, null, 2)}\n`);
  else output.stderr(formatPromotion(promotion) + (args.dryRun ? `\n${formatDiff(promotion)}` : ''));
  for (const finding of findings) output.stderr(`${formatPretty(finding, output.color)}\n`);
  return findings.length > 0 ? 1 : 0;
}

/** Writes to the ticket only; the entry is published by then. */
async function linkBack(
  args: { from?: string; input: string; ticket?: string; linkBack: string; dryRun?: boolean },
  { stderr }: CommandOutput,
): Promise<ExitCode> {
  const settings = { address: args.input, ticket: args.ticket, env: process.env };
  if (!isAddress(args.input) || !isAddress(args.linkBack))
    throw noAddress(isAddress(args.input) ? '--link-back' : '--input');
  if (args.dryRun) stderr(`Would write ${args.linkBack} into the ticket. Dry run: nothing is written.\n`);
  else stderr(`${await writeEntryLink(getAdapter(expectSystem(args.from)), settings, args.linkBack)}\n`);
  return 0;
}

const noAddress = (flag: string) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_NO_ADDRESS',
    message: `\`${flag}\` is no address: a link is written over the network.`,
    hint: 'Give the address of the ticket with `--input`, and that of the published entry with `--link-back`.',
  });

async function holdsSeveral(results: AsyncIterable<TicketResult>): Promise<boolean> {
  let count = 0;
  for await (const _result of results) if (++count > 1) return true;
  return false;
}

function parseLimit(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_BAD_LIMIT',
    message: `\`--limit ${text}\` is no number of tickets.`,
    hint: 'Give a whole number from 1 on.',
  });
}

if (import.meta.main) await runMain(command);
