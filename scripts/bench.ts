import { readdirSync } from 'node:fs';
import { findNearestName, TierzeroError } from '../src/diagnostics/index.ts';
import { defineCommand, runMain } from './command/index.ts';

const folder = new URL('./bench/', import.meta.url);

/** A benchmark: prints its figures as text, as ratios to a peer or against a limit of the same run. */
export type Bench = (
  print: (line: string) => void,
  options: { shared: string; only?: string },
) => Promise<void>;

const listBenches = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.includes('.test.'))
    .map((entry) => entry.name.slice(0, -3))
    .sort();

export const command = defineCommand({
  name: 'bench',
  description: "run the project's own benchmarks and print them as ratios",
  args: {
    name: { type: 'positional', required: false, description: `which one: ${listBenches().join(', ')}` },
    shared: {
      type: 'string',
      valueHint: 'DIR',
      default: '../shared',
      description: 'folder with the labelled data',
    },
    only: { type: 'string', valueHint: 'PART', description: 'one part of the benchmark, where it has parts' },
  },
  examples: ['npm run bench', 'npm run bench -- search'],
  async run(args, output) {
    const known = listBenches();
    const chosen = args.name ? [args.name] : known;
    for (const name of chosen) {
      if (!known.includes(name)) throw unknownBench(name, known);
      const { bench } = (await import(new URL(`${name}.ts`, folder).href)) as { bench: Bench };
      output.stderr(`\n${name}\n`);
      await bench((line) => output.stdout(`${line}\n`), {
        shared: args.shared,
        ...(args.only ? { only: args.only } : {}),
      });
    }
    return 0;
  },
});

function unknownBench(name: string, known: string[]): TierzeroError {
  const nearest = findNearestName(name, known);
  return new TierzeroError({
    code: 'TZ_BENCH_UNKNOWN',
    message: `There is no benchmark \`${name}\`.`,
    hint: nearest ? `Did you mean \`${nearest}\`?` : `There are: ${known.join(', ')}.`,
  });
}

if (import.meta.main) await runMain(command);
