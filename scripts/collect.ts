import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { TierzeroError } from '../src/diagnostics/index.ts';
import { createCollector, createSnapshot, openStore } from '../src/search/collect/index.ts';
import type { SearchSignal } from '../src/search/index.ts';
import { type CommandOutput, defineCommand, runMain } from './command/index.ts';

export const command = defineCommand({
  name: 'collect',
  description: 'takes the search signals of your own site and keeps them, without addresses',
  args: {
    origin: { type: 'string', valueHint: 'URL', description: 'the site whose pages may send' },
    port: { type: 'string', valueHint: 'N', default: '8787', description: 'where to listen' },
    host: { type: 'string', valueHint: 'NAME', default: '127.0.0.1', description: 'on which address' },
    store: {
      type: 'string',
      valueHint: 'FILE',
      default: '.tierzero/signals.sqlite',
      description: 'where to keep them',
    },
    snapshot: {
      type: 'string',
      valueHint: 'FILE',
      description: 'writes which pages were opened from search, for the home of the answers, and ends',
    },
    export: { type: 'boolean', description: 'prints what was collected, one JSON object a line, and ends' },
  },
  examples: [
    'npm run collect -- --origin https://help.example.org',
    'npm run collect -- --export > signals.jsonl',
    'npm run collect -- --snapshot content/metrics/searched.json',
  ],
  async run(args, output) {
    const file = resolve(args.store);
    await mkdir(dirname(file), { recursive: true });
    const store = openStore(file);
    if (args.export) {
      for (const signal of store.list()) output.stdout(`${JSON.stringify(signal)}\n`);
      store.close();
      return 0;
    }
    const onError = (error: unknown) => output.stderr(`A signal was not kept: ${error}\n`);
    if (args.snapshot) {
      await writeSnapshot(resolve(args.snapshot), store.list(), output);
      store.close();
      return 0;
    }
    const origin = parseOrigin(args.origin);
    const server = createServer(createCollector({ store, origin, now: Date.now, onError }));
    server.listen(parsePort(args.port), args.host);
    await Promise.race([
      once(server, 'listening'),
      once(server, 'error').then(([cause]) => Promise.reject(cannotListen(cause))),
    ]);
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : address;
    output.stderr(`Collecting at http://${args.host}:${port}/signals into ${args.store}. Ctrl-C ends it.\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    server.close();
    store.close();
    return 0;
  },
});

async function writeSnapshot(
  file: string,
  signals: readonly SearchSignal[],
  output: CommandOutput,
): Promise<void> {
  const snapshot = createSnapshot(signals);
  if (!snapshot) return output.stderr('Nothing was opened from search yet, so nothing is written.\n');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(snapshot, null, 2)}\n`);
  output.stderr(
    `Wrote ${file}: ${Object.keys(snapshot.opened).length} pages, ${snapshot.from} to ${snapshot.to}.\n`,
  );
}

function parseOrigin(text: string | undefined): string {
  if (text && URL.canParse(text)) return new URL(text).origin;
  throw new TierzeroError({
    code: 'TZ_COLLECT_NO_ORIGIN',
    message: text ? `\`${text}\` is not the address of a site.` : 'No site is named whose pages may send.',
    hint: 'Name it: npm run collect -- --origin https://help.example.org',
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw cannotListen(new Error(`\`${text}\` is not a port`));
}

const cannotListen = (cause: unknown) =>
  new TierzeroError(
    {
      code: 'TZ_COLLECT_CANNOT_LISTEN',
      message: `The collector cannot listen: ${cause instanceof Error ? cause.message : cause}.`,
      hint: 'Choose another port with `--port`.',
    },
    { cause },
  );

if (import.meta.main) await runMain(command);
