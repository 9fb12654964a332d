import { redact } from '../../../src/redaction/index.ts';
import { createHostileTexts } from '../../../src/redaction/testing/hostile-texts.ts';

const megabyte = 1_000_000;
const goal = 1;

/** Seconds of the processor for one megabyte of different kinds, and how time grows from a tenth to the whole: 10 is linear. */
export async function measureSpeed(print: (line: string) => void): Promise<void> {
  print(`seconds for 1 MB in one text (goal ${goal} s), and the ratio to 0.1 MB (10 is linear)`);
  await redact('warm');
  for (const [name, create] of Object.entries(createHostileTexts())) {
    const small = await time(create(megabyte / 10));
    const large = await time(create(megabyte));
    print(
      `${name.padEnd(28)} ${large.toFixed(2)} s  x${(large / small).toFixed(1)}${large > goal ? '  over the goal' : ''}`,
    );
  }
}

async function time(text: string): Promise<number> {
  const started = process.cpuUsage();
  await redact(text, { people: ['Anna Kowalska', '王小明'], companies: ['Northwind Traders GmbH'] });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}
