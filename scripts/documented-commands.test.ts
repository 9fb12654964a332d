import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { formatFlag } from './command/format-flag.ts';
import type { Command } from './command/index.ts';

const root = join(import.meta.dirname, '..');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<
  string,
  string
>;
const documents = globSync(['*.md', 'content/**/*.{md,mdx}', 'src/*/README.md'], { cwd: root });

interface Call {
  place: string;
  name: string;
  flags: string[];
}

/** `npm run NAME -- --flag` and `tierzero NAME --flag`, as code: in backticks, or on a line of its own. */
function findCalls(document: string): Call[] {
  const lines = readFileSync(join(root, document), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(/(?:^\s*|`|\$ |&& )(?:npm run |tierzero )([a-z][a-z:-]*)((?:[ ][^`|&>#]*)?)/g)].map(
      (match) => ({
        place: `${document}:${index + 1}`,
        name: match[1] as string,
        flags: [...(match[2] as string).matchAll(/ --([a-z][a-z-]*)/g)].map((flag) => flag[1] as string),
      }),
    ),
  );
}

const calls = documents.flatMap(findCalls);

async function knownFlags(name: string): Promise<string[] | undefined> {
  const path = join(import.meta.dirname, `${name}.ts`);
  if (!existsSync(path)) return undefined;
  const { command } = (await import(path)) as { command: Command };
  const names = Object.keys(command.args).map(formatFlag);
  return [...names, ...names.map((flag) => `no-${flag}`), 'help'];
}

test('the documents name commands', () => {
  expect(calls.length).toBeGreaterThan(20);
});

test('every npm script that a document names exists', () => {
  const unknown = calls.filter(
    ({ name, place }) => !(name in scripts) && !place.startsWith('content/errors/'),
  );
  expect(unknown.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
});

test('every option that a document gives a command is one of that command', async () => {
  const wrong: string[] = [];
  for (const { place, name, flags } of calls) {
    const known = await knownFlags(name);
    if (!known) continue;
    wrong.push(...flags.filter((flag) => !known.includes(flag)).map((flag) => `${place} ${name} --${flag}`));
  }
  expect(wrong).toEqual([]);
});
