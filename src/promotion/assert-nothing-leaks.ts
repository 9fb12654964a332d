import { assertNothingPrivate, type RedactionSettings } from '../redaction/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { formatPrivateWords } from './private-words.ts';
import type { Proposal } from './proposal.ts';

/**
 * The gate behind all steps: scans what would be published as it would be published, since joining and escaping texts
 * can bring a value back.
 *
 * @throws TierzeroError `TZ_REDACTION_PRIVATE_TEXT` with kind and place, never the value.
 */
export async function assertNothingLeaks(
  proposal: Proposal,
  ticket: Pick<Ticket, 'people'>,
  settings: RedactionSettings = {},
): Promise<void> {
  const words = formatPrivateWords(ticket, settings);
  for (const { files, message } of [proposal, ...(proposal.drafted ? [proposal.drafted] : [])]) {
    for (const { path, text } of files)
      await assertNothingPrivate(text, { ...words, file: path, guesses: true });
    await assertNothingPrivate(message, { ...words, file: 'the commit message' });
  }
  await assertNothingPrivate(`${proposal.title}\n\n${proposal.body}`, { ...words, file: 'the pull request' });
}
