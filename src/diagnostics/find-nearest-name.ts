import { distance } from 'fastest-levenshtein';

/**
 * The known name that a mistyped one most likely means, or nothing when none is near.
 * Near means at most a third of the letters differ, and never more than three; letters in a wrong order are one mistake.
 */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  const typed = name.toLowerCase();
  let nearest: string | undefined;
  let least = Math.min(3, Math.max(1, Math.ceil(name.length / 3))) + 1;
  for (const candidate of known) {
    const apart = measure(typed, candidate.toLowerCase());
    if (apart >= least) continue;
    nearest = candidate;
    least = apart;
  }
  return nearest;
}

const sortLetters = (text: string) => [...text].sort().join('');
const measure = (one: string, other: string) =>
  one !== other && sortLetters(one) === sortLetters(other) ? 1 : distance(one, other);
