import { comparePromises } from '../../src/support/testing/compare-promises.ts';
import type { Bench } from '../bench.ts';

const count = 10_000;

/** Promises of business time against Perl's Business::Hours, under four zones of the machine. */
export const bench: Bench = async (print) => {
  const { different, seconds } = await comparePromises(count);
  print(
    `promises that differ from Business::Hours, in four zones of the machine: ${different.length}  n=${count} (goal 0)`,
  );
  const each = seconds.ours / 4;
  print(
    `ours ${each.toFixed(1)} s in each zone, Business::Hours ${seconds.theirs.toFixed(1)} s on two cores: ratio ${(each / seconds.theirs).toFixed(2)}`,
  );
  for (const one of different.slice(0, 3)) print(JSON.stringify(one));
};
