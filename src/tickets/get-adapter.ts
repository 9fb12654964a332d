import { findNearestName, TierzeroError } from '../diagnostics/index.ts';
import type { Adapter } from './adapter.ts';
import { adapters } from './adapters.ts';

/**
 * The adapter of a ticket system.
 *
 * @param name what `--from` was given.
 * @throws TierzeroError `TZ_TICKET_UNKNOWN_SYSTEM` with the nearest known name.
 */
export function getAdapter(name: string): Adapter {
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (adapter) return adapter;
  const known = Object.keys(adapters);
  const nearest = findNearestName(name, known);
  throw new TierzeroError({
    code: 'TZ_TICKET_UNKNOWN_SYSTEM',
    message: `There is no ticket system \`${name}\`.`,
    hint: `${nearest ? `Did you mean \`${nearest}\`? ` : ''}Known: ${known.join(', ')}.`,
  });
}
