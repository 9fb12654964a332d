import { relative, resolve } from 'node:path';
import { type Diagnostic, formatPretty } from '../src/diagnostics/index.ts';
import { buildSite } from '../src/site/build/index.ts';
import { type CommandOutput, defineCommand, type ExitCode, runMain } from './command/index.ts';
import { findProjectRoot } from './project/find-project-root.ts';
import { loadLanguages } from './project/load-languages.ts';

const mostWarnings = 20;

/** All errors, and the first warnings: a folder written for another generator can have hundreds of one kind. */
function choose(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const [errors, warnings] = [true, false].map((wanted) =>
    diagnostics.filter(({ severity }) => (severity === 'error') === wanted),
  );
  return [...(errors ?? []), ...(warnings ?? []).slice(0, mostWarnings)];
}

/** Builds and says what happened; used by `npm start` too. */
export async function buildAndReport(
  { content, out, title }: { content: string; out: string; title?: string | undefined },
  output: CommandOutput,
): Promise<ExitCode> {
  const [contentDir, outDir] = [resolve(content), resolve(out)];
  const root = findProjectRoot();
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);
  // The project's own pages must be whole; a folder written for another generator is shown as far as it goes.
  const lenient = contentDir !== resolve(root, 'content');
  const onProgress = (line: string) => output.stderr(`${seconds()}  ${line}\n`);
  const { diagnostics } = await buildSite({
    ...{ root, contentDir, outDir, lenient, title, onProgress },
    languages: await loadLanguages(root),
  });
  for (const diagnostic of choose(diagnostics)) output.stderr(`${formatPretty(diagnostic, output.color)}\n`);
  const unsaid = diagnostics.length - choose(diagnostics).length;
  if (unsaid > 0) output.stderr(`\n… and ${unsaid} more warnings: \`npm run check\` lists them all.\n\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    output.stderr(
      `\nNothing was built: the content has ${errors === 1 ? 'an error' : `${errors} errors`}.\n`,
    );
    return 1;
  }
  onProgress(`Built ${relative(process.cwd(), outDir) || '.'}/.`);
  return 0;
}

/** What `npm run build` and `npm start` share. */
export const buildArgs = {
  content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'any folder of Markdown' },
  out: { type: 'string', valueHint: 'DIR', default: 'dist', description: 'where the site is written' },
  title: {
    type: 'string',
    valueHint: 'NAME',
    description: 'name of the site, for a folder of somebody else',
  },
} as const;

export const command = defineCommand({
  name: 'build',
  description: 'build the site and its search index',
  args: buildArgs,
  examples: [
    'npm run build',
    'npm run build -- --content ../handbook --out /tmp/handbook --title "The handbook"',
  ],
  run: (args, output) => buildAndReport(args, output),
});

if (import.meta.main) await runMain(command);
