import { confirm, isCancel, note, select, text } from '@clack/prompts';
import type { Choice, TriageItem } from '../../src/promotion/index.ts';

type Undecided = Extract<TriageItem, { ticket: unknown }>;

/** What a person at the terminal decides about a ticket; `later` asks again the next time, `stop` ends the round. */
export type Asked = { kind: 'later' } | { kind: 'stop' } | { kind: 'update' } | Choice;

/** Shows a ticket with its nearest entries and asks what becomes of it. */
export async function askChoice({ examination, changed }: Undecided): Promise<Asked> {
  const { ticket, redacted, similar } = examination;
  const near = similar.map(({ id, score, reasons }) =>
    [`${score.toFixed(2)}  ${id}`, ...reasons].join('\n      '),
  );
  note(
    [
      redacted.title,
      '',
      ...(changed ? ['Changed since its page was merged:', changed.file] : describeNear(near)),
    ].join('\n'),
    `${ticket.system} ${ticket.ref}`,
  );
  const picked = await select({
    message: 'What becomes of it?',
    options: [
      ...(changed
        ? [{ value: 'update', label: 'Bring the change into the page' }]
        : [
            { value: 'add', label: 'A new entry' },
            ...similar.map(({ id, title }) => ({ value: `exists:${id}`, label: `Answered by: ${title}` })),
          ]),
      { value: 'skip', label: 'Nothing (say why)' },
      { value: 'later', label: 'Ask again next time' },
      { value: 'stop', label: 'Stop here' },
    ],
  });
  if (isCancel(picked) || picked === 'stop') return { kind: 'stop' };
  if (picked === 'add' || picked === 'later' || picked === 'update') return { kind: picked };
  if (picked.startsWith('exists:')) return { kind: 'exists', entry: picked.slice('exists:'.length) };
  const reason = await text({
    message: 'Why not?',
    validate: (value) => (value?.trim() ? undefined : 'A reason helps whoever asks next.'),
  });
  return isCancel(reason) ? { kind: 'stop' } : { kind: 'skip', reason: reason.trim() };
}

const describeNear = (near: string[]) => (near.length > 0 ? near : ['No entry comes near.']);

/** Asks whether what was shown is to be written; an interrupt is `stop`. */
export async function askWrite(): Promise<'write' | 'later' | 'stop'> {
  const answer = await confirm({ message: 'Write it?' });
  if (isCancel(answer)) return 'stop';
  return answer ? 'write' : 'later';
}
