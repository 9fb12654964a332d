import { resolve } from 'node:path';
import { buildAndReport, buildArgs } from './build.ts';
import { defineCommand, runMain } from './command/index.ts';
import { serveAndWait, serverArgs } from './preview.ts';

export const command = defineCommand({
  name: 'start',
  description: 'build the site with its search index and serve it',
  args: { ...buildArgs, ...serverArgs },
  examples: ['npm start', 'npm start -- --content ../handbook --port 8080'],
  async run(args, output) {
    const built = await buildAndReport(args, output);
    return built === 0 ? serveAndWait(resolve(args.out), args, output) : built;
  },
});

if (import.meta.main) await runMain(command);
