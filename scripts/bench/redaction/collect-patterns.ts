import { createRedactor } from '../../../src/redaction/index.ts';
import { createHostileTexts } from '../../../src/redaction/testing/hostile-texts.ts';

const length = 2000;

/** The regular expressions that masking uses, of ours and of its libraries, found by watching it mask texts of all kinds. */
export async function collectPatterns(): Promise<RegExp[]> {
  const patterns = new Map<string, RegExp>();
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (text) {
    patterns.set(`/${this.source}/${this.flags}`, this);
    return exec.call(this, text);
  };
  try {
    const redactor = createRedactor({ people: ['Anna Kowalska'], companies: ['Northwind Traders GmbH'] });
    for (const create of Object.values(createHostileTexts()))
      await redactor.redact(`${create(length)}\njo@northwind.io`);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...patterns.values()];
}
