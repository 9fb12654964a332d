import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ask = `
  const { bash } = await import(${JSON.stringify(import.meta.resolve('./index.ts'))});
  console.log(await bash.findToolchain());
`;

test("what people's own shells do at their start is not done to learn the version", () => {
  const home = mkdtempSync(join(tmpdir(), 'tierzero-home-'));
  writeFileSync(join(home, '.bashrc'), 'touch ~/was-read\necho 0.0.1\n');
  // A process of its own: the version is asked once in each, and bash reads the file where no other shell started it.
  const env = { ...process.env, HOME: home, SHLVL: undefined };
  const version = execFileSync(process.execPath, ['--input-type=module', '-e', ask], {
    env,
    encoding: 'utf8',
  });
  expect(version).toMatch(/^bash [1-9]/);
  expect(existsSync(join(home, 'was-read'))).toBe(false);
});
