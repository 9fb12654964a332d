import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that a mistyped one most likely means, or nothing when none is near.
 * Near means at most a third of the letters differ, and never more than three.
 */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(name.toLowerCase(), [...known]);
  const allowed = Math.min(3, Math.max(1, Math.ceil(name.length / 3)));
  return distance(name.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : undefined;
}
