import { availableParallelism } from 'node:os';
import { contentDirVariable } from '../../src/site/content-dir.ts';

export interface TestStep {
  name: string;
  /** What it holds, in a few words, for the person who watches. */
  what: string;
  /** Arguments of `node`. */
  args: string[];
  /** Variables that only this step sees. */
  env?: Readonly<Record<string, string>>;
  /** JSON report that the step writes, from which its tests are counted. Without one the step counts as one test. */
  report?: string;
  /** Runs together with its light neighbours in the list, and is printed when it is over. */
  light?: boolean;
  /** Name of a light step before it that writes what it reads. */
  after?: string;
  /** What it needs of the machine. */
  needs?: readonly ('chromium' | 'toolchains')[];
}

const bin = (path: string) => `node_modules/${path}`;

function vitest(project: string, ...options: string[]): Pick<TestStep, 'args' | 'report'> {
  const report = `.tierzero/test-${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { report, args: [bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters, ...options] };
}

/** One more than cores: most of these tests wait for a browser or a command now and then, an eighth of the time in all. */
const waiting = `--maxWorkers=${availableParallelism() + 1}`;

/** Everything that `npm test` runs: the quick and static first, so that a typing error is known in seconds. */
export const testSteps: readonly TestStep[] = [
  {
    name: 'sync',
    what: "the types of this site's collections",
    args: [bin('astro/bin/astro.mjs'), 'sync'],
    // The types are the same whatever the pages say, and to render all of these takes three times as long as the rest.
    env: { [contentDirVariable]: 'scripts/init/template/content' },
    light: true,
  },
  {
    name: 'lint',
    what: 'lint and format',
    args: [bin('@biomejs/biome/bin/biome'), 'check', '.'],
    light: true,
  },
  {
    name: 'types',
    what: 'types, by TypeScript 7',
    // Each of its threads would check the packages' types anew: 7 s of processor time instead of 17.
    args: [bin('typescript-7/bin/tsc'), '-p', '.', '--singleThreaded'],
    light: true,
    after: 'sync',
  },
  {
    name: 'astro-types',
    what: 'types of the .astro files',
    args: [bin('astro/bin/astro.mjs'), 'check', '--noSync', '--tsconfig', 'tsconfig.astro.json'],
    light: true,
    after: 'sync',
  },
  {
    name: 'arrows',
    what: 'which room imports which',
    args: [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'scripts'],
    light: true,
  },
  {
    name: 'unused',
    what: 'files, exports and packages that nobody uses',
    args: [bin('knip/bin/knip.js')],
    light: true,
  },
  { name: 'check', what: 'the content of this site', args: ['scripts/check.ts'], light: true },
  { name: 'unit', what: 'tests beside the code', ...vitest('unit'), needs: ['toolchains'] },
  {
    name: 'samples',
    what: 'every sample of the content',
    args: ['scripts/samples.ts', 'content', 'README.md', '--json', '.tierzero/test-samples.json'],
    report: '.tierzero/test-samples.json',
    needs: ['toolchains'],
  },
  {
    name: 'e2e',
    what: 'builds, commands, servers and Chromium',
    ...vitest('e2e', waiting),
    needs: ['chromium', 'toolchains'],
  },
];
