import { resolve } from 'node:path';
import { TierzeroError } from '../src/diagnostics/index.ts';
import { serveSite } from '../src/site/build/index.ts';
import { type CommandOutput, defineCommand, type ExitCode, runMain } from './command/index.ts';
import { findProjectRoot } from './project/find-project-root.ts';

/** What `npm run preview` and `npm start` share. */
export const serverArgs = {
  port: {
    type: 'string',
    valueHint: 'PORT',
    default: '4321',
    description: 'where to listen; the next free port is taken when another program has it',
  },
  host: {
    type: 'string',
    valueHint: 'HOST',
    default: 'localhost',
    description: '0.0.0.0 lets other machines in',
  },
} as const;

/** Serves a built site in the foreground, until Ctrl-C. */
export async function serveAndWait(
  outDir: string,
  { port, host }: { port: string; host: string },
  output: CommandOutput,
): Promise<ExitCode> {
  const site = await serveSite({ root: findProjectRoot(), outDir, port: parsePort(port), host });
  output.stderr(`\n  The site is at ${site.address}\n  Ctrl-C ends it.\n\n`);
  const stop = () => void site.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await site.closed;
  return 0;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new TierzeroError({
    code: 'TZ_PREVIEW_BAD_PORT',
    message: `\`${text}\` is not a port.`,
    hint: 'A port is a whole number from 1 to 65535, or 0 for any that is free.',
  });
}

export const command = defineCommand({
  name: 'preview',
  description: 'serve the built site',
  args: {
    out: { type: 'string', valueHint: 'DIR', default: 'dist', description: 'folder of the built site' },
    ...serverArgs,
  },
  examples: ['npm run preview', 'npm run preview -- --out /tmp/handbook --port 8080'],
  run: (args, output) => serveAndWait(resolve(args.out), args, output),
});

if (import.meta.main) await runMain(command);
