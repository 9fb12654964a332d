import type { Question } from './parse-question.ts';

/** A shorter message stands in too many texts that are about something else. */
const fewestWords = 3;

/** An error that both name: the same code or message, or the message of one within a longer line of the other. */
export function findSharedError(a: Question, b: Question): string | undefined {
  const same = [...a.signatures].find((signature) => b.signatures.has(signature));
  return same ?? findWithin(b, a) ?? findWithin(a, b);
}

const findWithin = (named: Question, other: Question) =>
  [...named.signatures].find(
    (signature) => signature.split(' ').length >= fewestWords && other.log().includes(` ${signature} `),
  );
