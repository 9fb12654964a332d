import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { TierzeroError } from '../diagnostics/index.ts';
import type { TicketStatus } from './ticket.ts';

/** What the states that a team has made itself mean, by their names (Freshdesk: numbers): `{ approved: 'resolved' }`. */
export type TeamStates = Record<string, TicketStatus>;

const statesSchema = z.record(z.string(), z.enum(['open', 'resolved', 'declined']));
const settingsSchema = z.strictObject({
  states: z
    .strictObject({
      rt: statesSchema.optional(),
      zammad: statesSchema.optional(),
      freshdesk: statesSchema.optional(),
    })
    .default({}),
});

/**
 * Reads `tickets.yaml` of a content folder: what the states of a system mean that the team has made. Without the file there
 * are none.
 *
 * @throws TierzeroError `TZ_TICKET_BAD_SETTINGS` with the key that is wrong.
 */
export async function loadTeamStates(contentDir: string, cwd: string, system: string): Promise<TeamStates> {
  const path = join(contentDir, 'tickets.yaml');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const { states } = parseSettings(text, relative(cwd, path));
  return states[system as keyof typeof states] ?? {};
}

function parseSettings(text: string, file: string): z.output<typeof settingsSchema> {
  try {
    return settingsSchema.parse(parse(text) ?? {});
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const what = issue ? `\`${issue.path.join('.') || 'the file'}\`: ${issue.message}` : String(cause);
    throw new TierzeroError(
      {
        code: 'TZ_TICKET_BAD_SETTINGS',
        message: `The settings of tickets cannot be read: ${what}.`,
        hint: 'Write `states: { rt: { approved: resolved } }`: a system (rt, zammad, freshdesk), its states, and what each means: open, resolved or declined.',
        place: { file },
      },
      { cause },
    );
  }
}

/** A record whose state the team has made, with the system's own state of that meaning in its place. */
export function translateState(
  record: Record<string, unknown>,
  key: string,
  states: TeamStates,
  own: Record<TicketStatus, string | number>,
): Record<string, unknown> {
  const meaning = Object.hasOwn(states, String(record[key])) ? states[String(record[key])] : undefined;
  return meaning ? { ...record, [key]: own[meaning] } : record;
}

/** What messages call the state of a record that was translated: the team's own word for it. */
export function findStateName(
  record: Record<string, unknown>,
  key: string,
  states: TeamStates,
  format: (state: string) => string = (state) => state,
): { statusName?: string } {
  const state = String(record[key]);
  return Object.hasOwn(states, state) ? { statusName: format(state) } : {};
}

/** The names of the states that mean `resolved`, for a search. */
export const findResolvedStates = (states: TeamStates = {}): string[] =>
  Object.keys(states).filter((name) => states[name] === 'resolved');
