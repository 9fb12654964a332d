import { resolve } from 'node:path';
import { formatPretty, TierzeroError } from '../src/diagnostics/index.ts';
import { describeExisting, formatDiff, formatPromotion, promote, sameWords } from '../src/promotion/index.ts';
import { adapters, getAdapter, loadTicket, openExport, readTickets } from '../src/tickets/index.ts';
import { defineCommand, runMain } from './command/index.ts';

export const command = defineCommand({
  name: 'promote',
  description: 'turns a resolved ticket into an FAQ entry on a branch',
  args: {
    from: {
      type: 'string',
      valueHint: 'SYSTEM',
      description: `the ticket system: ${Object.keys(adapters).join(', ')}`,
    },
    input: { type: 'string', valueHint: 'FILE', description: 'the export file' },
    ticket: {
      type: 'string',
      valueHint: 'ID',
      description: 'which ticket of the file: 123, acme/support#123',
    },
    answer: { type: 'string', valueHint: 'N', description: 'the message that answers; the question is 1' },
    slug: { type: 'string', valueHint: 'NAME', description: 'file name of the entry, without .md' },
    add: { type: 'boolean', description: 'write the entry although a similar one exists' },
    content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'the content folder' },
    dryRun: { type: 'boolean', description: 'show the entry and the diff, write nothing' },
    json: { type: 'boolean', description: 'the result as JSON on standard output' },
  },
  examples: [
    'gh issue view 123 --json number,title,body,state,stateReason,url,author,labels,createdAt,closedAt,comments > ticket.json',
    'npm run promote -- --from github --input ticket.json --dry-run',
    'npm run promote -- --from github --input issues.json --ticket 123',
  ],
  async run(args, { stdout, stderr, color }) {
    const cwd = process.cwd();
    const input = expectFlag('--input', args.input, 'the export file of your ticket system');
    const adapter = getAdapter(expectFlag('--from', args.from, `one of ${Object.keys(adapters).join(', ')}`));
    const ticket = await loadTicket(readTickets(adapter, await openExport(input)), args.ticket, input);
    const promotion = await promote(ticket, {
      cwd,
      contentDir: resolve(cwd, args.content),
      input: resolve(cwd, input),
      dryRun: Boolean(args.dryRun),
      insist: Boolean(args.add),
      similarity: sameWords,
      ...(args.answer ? { answer: parseAnswer(args.answer) } : {}),
      ...(args.slug ? { slug: args.slug } : {}),
    });
    const finding = describeExisting(promotion);
    if (args.json) stdout(`${JSON.stringify({ ...promotion, diff: formatDiff(promotion) }, null, 2)}\n`);
    else stderr(formatPromotion(promotion) + (args.dryRun ? `\n${formatDiff(promotion)}` : ''));
    if (finding) stderr(`${formatPretty(finding, color)}\n`);
    return finding ? 1 : 0;
  },
});

function expectFlag(flag: string, value: string | undefined, what: string): string {
  if (value) return value;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_NO_INPUT',
    message: `\`promote\` was not told \`${flag}\`: ${what}.`,
    hint: '`npm run promote -- --help` shows how it is used.',
  });
}

function parseAnswer(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 1) return number;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_BAD_ANSWER',
    message: `\`--answer ${text}\` is no message of a ticket: the question is 1, the first reply 2.`,
    hint: 'Leave it out to let the answer be found.',
  });
}

if (import.meta.main) await runMain(command);
