import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { TierzeroError } from '../diagnostics/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { faqKind, type PageKind } from './page-kind.ts';

type Source = Pick<Ticket, 'system' | 'ref'>;
type Kind = Pick<PageKind, 'collection'>;

/** A ticket that is not to become an entry. The others are known by the `sources` of their entries. */
const lineSchema = z.strictObject({
  system: z.string().min(1),
  ref: z.string().min(1),
  decision: z.literal('skip'),
  reason: z.string().min(1),
  /** Day of the decision. */
  on: z.iso.date(),
  /** Hash of the page that the ticket would give. With it only that update of its page is turned down. */
  text: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
});

export type SkippedTicket = z.output<typeof lineSchema>;

/** In a folder of pages a name that starts with `_` is no page. */
const name = '_decisions.jsonl';

/** Path of the log of a content folder. */
export const findDecisionLog = (contentDir: string, { collection }: Kind = faqKind): string =>
  join(contentDir, collection, name);

/**
 * The tickets that somebody has decided to skip.
 *
 * @param cwd paths in messages are relative to it.
 * @throws TierzeroError `TZ_PROMOTION_DECISIONS_BROKEN` with the line: skipping a broken one would ask again.
 */
export async function loadSkipped(
  contentDir: string,
  cwd: string,
  kind: Kind = faqKind,
): Promise<SkippedTicket[]> {
  const file = findDecisionLog(contentDir, kind);
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [parseLine(text, relative(cwd, file), index + 1)],
  );
}

function parseLine(text: string, file: string, line: number): SkippedTicket {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_PROMOTION_DECISIONS_BROKEN',
        message:
          'This line of the decisions is none: each is an object with system, ref, decision, reason and on.',
        hint: 'After a merge conflict, keep the lines of both sides.',
        place: { file, line },
      },
      { cause },
    );
  }
}

/**
 * Adds a decision at the end. Lines are only ever added, and git is told to keep those of both sides of a merge.
 *
 * @param today day of the decision.
 */
export async function writeSkipped(
  contentDir: string,
  source: Source,
  { reason, text }: Pick<SkippedTicket, 'reason' | 'text'>,
  today: Date,
  kind: Kind = faqKind,
): Promise<void> {
  const file = findDecisionLog(contentDir, kind);
  await mkdir(dirname(file), { recursive: true });
  const attributes = join(dirname(file), '.gitattributes');
  if (!existsSync(attributes)) await writeFile(attributes, `${name} merge=union\n`);
  const { system, ref } = source;
  const on = today.toISOString().slice(0, 10);
  const line: SkippedTicket = { system, ref, decision: 'skip', reason, on, ...(text ? { text } : {}) };
  await appendFile(file, `${JSON.stringify(line)}\n`);
}
