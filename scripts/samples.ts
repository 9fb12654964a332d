import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { defineCommand, runMain } from './command/index.ts';
import { findSettingsRoot } from './project/find-settings-root.ts';
import { loadSampleSettings } from './project/load-sample-settings.ts';

/** Compiled modules are kept from run to run: half of a run in which nothing changed went into compiling them. */
const loadTester = () => {
  enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/tierzero'));
  return import('../src/samples/node.ts');
};

export const command = defineCommand({
  name: 'samples',
  description: 'Runs the code samples of the pages under the paths as tests.',
  args: {
    paths: {
      type: 'positional',
      required: false,
      description: 'pages, folders or patterns (default: content)',
    },
    lang: {
      type: 'string',
      valueHint: 'L',
      description: 'only samples of this language; several with commas',
    },
    json: { type: 'string', valueHint: 'FILE', description: 'write the report to this file as JSON' },
    allowMissing: { type: 'boolean', description: 'a language that nothing here runs does not fail the run' },
    cache: {
      type: 'boolean',
      default: true,
      description: 'use what earlier runs saw; --no-cache runs all again',
    },
    product: {
      type: 'string',
      valueHint: 'VERSION',
      description: 'only this product version, or those in this range',
    },
    shard: { type: 'string', valueHint: 'i/n', description: 'run this share of the pages' },
    junit: { type: 'string', valueHint: 'FILE', description: 'write the results to this file as JUnit XML' },
    update: { type: 'boolean', description: 'rewrite what the pages expect to what the samples print' },
    merge: { type: 'boolean', description: 'the paths are reports of several machines: put them together' },
    watch: { type: 'boolean', description: 'run again when a page changes' },
  },
  examples: [
    'npm run samples',
    'npm run samples -- content/faq --lang python',
    'npm run samples -- --json out.json',
  ],
  async run(args) {
    if (args.merge) return merge(args._, args);
    const { runSamples } = await loadTester();
    const { ok } = await runSamples({
      paths: args._.length > 0 ? args._ : ['content'],
      root: process.cwd(),
      output: process.stderr,
      languages: args.lang?.split(',').filter(Boolean) ?? [],
      ...(args.json ? { json: args.json } : {}),
      cache: args.cache,
      settings: await loadSampleSettings(findSettingsRoot()),
      ...(args.allowMissing ? { allowMissing: true } : {}),
      ...(args.product ? { productVersion: args.product } : {}),
      ...(args.junit ? { junit: args.junit } : {}),
      ...(args.update ? { update: true } : {}),
      ...(args.shard ? { shard: args.shard } : {}),
      ...(args.watch ? { watch: true } : {}),
    });
    return ok ? 0 : 1;
  },
});

/** Puts the reports of several machines together and prints what they say as one run. */
async function merge(
  files: string[],
  { json, junit, allowMissing }: { json?: string; junit?: string; allowMissing?: boolean },
): Promise<0 | 1> {
  const summary = process.env.GITHUB_STEP_SUMMARY;
  const { mergeReports } = await loadTester();
  const { ok, text } = await mergeReports(files, {
    root: process.cwd(),
    coverage: (await loadSampleSettings(findSettingsRoot())).coverage ?? (allowMissing ? 0 : 100),
    ...(json ? { json } : {}),
    ...(junit ? { junit } : {}),
    ...(allowMissing ? { allowMissing } : {}),
    ...(summary ? { summary } : {}),
  });
  process.stderr.write(`${text}\n`);
  return ok ? 0 : 1;
}

if (import.meta.main) await runMain(command);
