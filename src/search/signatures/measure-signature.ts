import { tokenize } from '../text/tokenize.ts';
import { stripNoise } from './strip-noise.ts';

/** An error message as its words without what varies: two runs of the same error have the same signature. */
export type Signature = readonly string[];

/** The signature of one message. Numbers are dropped but for short ones, which may be a status or an exit code. */
export function createSignature(message: string): Signature {
  const { words } = tokenize(stripNoise(message));
  return words.map(({ term }) => term).filter((term) => !/^\d+$/.test(term) || /^[1-5]\d\d$/.test(term));
}

/**
 * How much of a signature a message holds, 0 to 1: half for its words, half for its pairs of neighbouring words. A message
 * may say more than the signature.
 */
export function measureSignature(signature: Signature, message: Signature): number {
  if (signature.length === 0) return 0;
  const words = new Set(message);
  const held = signature.filter((word) => words.has(word)).length / signature.length;
  if (signature.length === 1) return held;
  const neighbours = new Set(listPairs(message));
  const pairs = listPairs(signature);
  const kept = pairs.filter((pair) => neighbours.has(pair)).length / pairs.length;
  return (held + kept) / 2;
}

const listPairs = (words: Signature) => words.slice(1).map((word, index) => `${words[index]} ${word}`);
