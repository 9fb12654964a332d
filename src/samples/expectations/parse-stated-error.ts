import type { StatedError } from '../plan.ts';

/** `text`, or `/pattern/flags`. */
export function parseStatedError(text: string): StatedError {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  return source === undefined ? { text } : { text, pattern: { source, flags: flags ?? '' } };
}
