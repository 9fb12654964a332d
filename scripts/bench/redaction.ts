import type { Bench } from '../bench.ts';
import { measureLabelled } from './redaction/measure-labelled.ts';
import { measureProse } from './redaction/measure-prose.ts';
import { measureSpeed } from './redaction/measure-speed.ts';

/** The redactor on labelled texts, on prose and code that hold nothing private, and on texts made to be slow. */
export const bench: Bench = async (print, { shared }) => {
  await measureLabelled(print, shared);
  await measureProse(print, shared);
  await measureSpeed(print);
};
