import { afterEach, expect, test, vi } from 'vitest';
import { redact } from './index.ts';
import { createHostileTexts } from './testing/hostile-texts.ts';

const length = 3000;
const options = { people: ['Anna Kowalska', '王小明'], companies: ['Northwind Traders GmbH'] };

afterEach(() => void vi.restoreAllMocks());

/**
 * How many characters all patterns together walk over, start by start. It does not see what happens within one pattern:
 * `npm run bench -- patterns` checks these. No clock is read, so that a busy machine changes nothing.
 */
async function countSteps(text: string): Promise<number> {
  let steps = 0;
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, input: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, input);
    const to = found ? found.index + found[0].length : this.sticky ? from : input.length;
    steps += 1 + Math.max(0, to - from);
    return found;
  });
  await redact(text, options);
  vi.restoreAllMocks();
  return steps;
}

test.each(Object.entries(createHostileTexts()))(
  'eight times the text is eight times the work: %s',
  async (_, create) => {
    const once = await countSteps(create(length));
    const more = await countSteps(create(8 * length));
    expect(once).toBeGreaterThan(length);
    // Some texts are read once more than others, so each doubling may take a little more than twice the steps.
    expect(more / once).toBeLessThan(2.3 ** 3);
  },
);
