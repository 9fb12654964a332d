import { redact } from '../../../src/redaction/index.ts';
import { createHostileTexts } from '../../../src/redaction/testing/hostile-texts.ts';

const megabyte = 1_000_000;
/** So many of the slowest kinds are also measured at four and ten megabytes. */
const slowest = 3;

export interface Growth {
  /** How many kinds of text of one megabyte were masked, and how long the slowest and the middle one took, in seconds. */
  kinds: number;
  slowest: { name: string; seconds: number };
  median: number;
  /** The slowest kinds at 1, 4 and 10 MB: seconds, in that order. */
  curves: { name: string; seconds: [number, number, number] }[];
}

/** Masks texts that are large and hostile, and those that take longest again at four and ten times the size. */
export async function measureGrowth(): Promise<Growth> {
  await redact('warm');
  const texts = createHostileTexts();
  const times: { name: string; seconds: number }[] = [];
  for (const [name, create] of Object.entries(texts))
    times.push({ name, seconds: await time(create(megabyte)) });
  times.sort((a, b) => b.seconds - a.seconds);
  const curves: Growth['curves'] = [];
  for (const { name, seconds } of times.slice(0, slowest)) {
    const create = texts[name] ?? (() => '');
    curves.push({
      name,
      seconds: [seconds, await timeOnce(create(4 * megabyte)), await timeOnce(create(10 * megabyte))],
    });
  }
  const [first = { name: 'none', seconds: 0 }] = times;
  return { kinds: times.length, slowest: first, median: times[times.length >> 1]?.seconds ?? 0, curves };
}

/** The best of two: whatever else the machine does only adds. */
async function time(text: string): Promise<number> {
  const runs = [await timeOnce(text), await timeOnce(text)];
  return Math.min(...runs);
}

async function timeOnce(text: string): Promise<number> {
  const started = performance.now();
  await redact(text, { people: ['Anna Kowalska', '王小明'], companies: ['Northwind Traders GmbH'] });
  return (performance.now() - started) / 1000;
}
