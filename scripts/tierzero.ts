import { findNearestName } from '../src/diagnostics/index.ts';
import { type Command, runMain } from './command/index.ts';

/** The commands of the `tierzero` bin: the same files that `npm run` starts, loaded when they are asked for. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  init: () => loadCommand('init'),
  start: () => loadCommand('start'),
  build: () => loadCommand('build'),
  preview: () => loadCommand('preview'),
  samples: () => loadCommand('samples'),
  promote: () => loadCommand('promote'),
  redact: () => loadCommand('redact'),
  similar: () => loadCommand('similar'),
  search: () => loadCommand('search'),
  collect: () => loadCommand('collect'),
  check: () => loadCommand('check'),
  holidays: () => loadCommand('holidays'),
};

const loadCommand = (name: string): Promise<{ command: Command }> => import(`./${name}.ts`);

const [name = '--help', ...words] = process.argv.slice(2);
const load = commands[name];
if (load) {
  const { command } = await load();
  const isScript = process.env.npm_lifecycle_event === name;
  await runMain(command, words, isScript ? `npm run ${name} --` : `tierzero ${name}`);
} else {
  const nearest = findNearestName(name, Object.keys(commands));
  const asked = name === '--help' || name === '-h';
  const usage = `Usage: tierzero COMMAND [options]\n\nCommands: ${Object.keys(commands).join(', ')}\n\`tierzero COMMAND --help\` tells more.\n`;
  const problem = `error TZ_COMMAND_UNKNOWN\n  There is no command \`${name}\`.${nearest ? ` Did you mean \`${nearest}\`?` : ''}\n\n`;
  (asked ? process.stdout : process.stderr).write(asked ? usage : `${problem}${usage}`);
  process.exitCode = asked ? 0 : 2;
}
