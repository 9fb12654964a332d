import { TierzeroError } from '../../src/diagnostics/index.ts';
import { type Choice, faqKind, type PageKind, questionKind } from '../../src/promotion/index.ts';
import { adapters } from '../../src/tickets/index.ts';

const systems = Object.keys(adapters).join(', ');
/** The systems whose threads anybody may read, and which know an accepted answer. */
const forums = ['github-discussions', 'discourse'];

/** The options of `promote`, for its help and its parser. */
export const promoteArgs = {
  from: { type: 'string', valueHint: 'SYSTEM', description: `the ticket system: ${systems}` },
  input: {
    type: 'string',
    valueHint: 'FILE_OR_URL',
    description: 'the export file, or the address of the running system',
  },
  questions: {
    type: 'boolean',
    description: `bring answered threads of a forum into questions/: ${forums.join(', ')}`,
  },
  ticket: { type: 'string', valueHint: 'ID', description: 'one ticket of the file: 123, acme/support#123' },
  decide: {
    type: 'string',
    valueHint: 'WHAT',
    description: 'add, exists (with --entry) or skip (with --reason)',
  },
  entry: { type: 'string', valueHint: 'ID', description: 'the entry that answers the ticket already' },
  reason: { type: 'string', valueHint: 'TEXT', description: 'why the ticket becomes no entry' },
  answer: { type: 'string', valueHint: 'N', description: 'the message that answers; the question is 1' },
  slug: { type: 'string', valueHint: 'NAME', description: 'file name of the entry, without .md' },
  columns: {
    type: 'string',
    valueHint: 'LIST',
    description: 'CSV: which column holds what, title=Betreff,...',
  },
  content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'the content folder' },
  limit: {
    type: 'string',
    valueHint: 'N',
    default: '20',
    description: 'how many undecided tickets are listed',
  },
  local: {
    type: 'boolean',
    description: 'make the branch here and use no network for it: the default; wins over --pr',
  },
  pr: { type: 'boolean', description: 'push the branch and open or update its pull request' },
  remote: { type: 'string', valueHint: 'NAME', default: 'origin', description: 'where --pr pushes to' },
  reopen: { type: 'boolean', description: 'with --pr: open a closed pull request again' },
  linkBack: {
    type: 'string',
    valueHint: 'URL',
    description: 'only write the address of the published entry into the ticket',
  },
  dryRun: { type: 'boolean', description: 'show the entry and the diff, write nothing' },
  json: { type: 'boolean', description: 'the result as JSON on standard output; a list as JSON lines' },
} as const;

/** The value of an option that the command cannot do without. */
export function expectFlag(flag: string, value: string | undefined, what: string): string {
  if (value) return value;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_NO_INPUT',
    message: `\`promote\` was not told \`${flag}\`: ${what}.`,
    hint: '`npm run promote -- --help` shows how it is used.',
  });
}

export const expectSystem = (from: string | undefined): string =>
  expectFlag('--from', from, `one of ${systems}`);

/** What tickets become: with `--questions` the answered questions of a forum. */
export function parseKind(questions: boolean | undefined, system: string): PageKind {
  if (!questions) return faqKind;
  if (forums.includes(system)) return questionKind;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_NO_FORUM',
    message: `\`--questions\` takes threads of a forum that everybody may read, and \`${system}\` is none.`,
    hint: `It works with \`--from ${forums.join('` and `--from ')}\`. Without it the ticket becomes an FAQ entry.`,
  });
}

/** The number of `--answer`: a reply, so at least 2. */
export function parseAnswer(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 1) return number;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_BAD_ANSWER',
    message: `\`--answer ${text}\` is no message of a ticket: the question is 1, the first reply 2.`,
    hint: 'Leave it out to let the answer be found.',
  });
}

/** What `--decide` says, with the option that belongs to it. */
export function parseChoice(args: { decide?: string; entry?: string; reason?: string }): Choice | undefined {
  switch (args.decide) {
    case undefined:
      return undefined;
    case 'add':
      return { kind: 'add' };
    case 'exists':
      return {
        kind: 'exists',
        entry: expectFlag('--entry', args.entry, 'the entry that answers the ticket'),
      };
    case 'skip':
      return { kind: 'skip', reason: expectFlag('--reason', args.reason, 'why the ticket becomes no entry') };
    default:
      throw new TierzeroError({
        code: 'TZ_PROMOTION_BAD_DECISION',
        message: `\`--decide ${args.decide}\` is no decision.`,
        hint: 'It is `add`, `exists` with `--entry ID`, or `skip` with `--reason TEXT`.',
      });
  }
}

/** `title=Betreff,body=Text` as an object. */
export function parseColumns(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [column = '', ...name] = pair.split('=');
      return [column.trim(), name.join('=').trim()];
    }),
  );
}
