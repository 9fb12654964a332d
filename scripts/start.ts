import { resolve } from 'node:path';
import { buildAndReport } from './build.ts';
import { defineCommand, runMain } from './command/index.ts';
import { serveAndWait, serverArgs } from './preview.ts';

export const command = defineCommand({
  name: 'start',
  description: 'build the site with its search index and serve it',
  args: {
    content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'any folder of Markdown' },
    out: { type: 'string', valueHint: 'DIR', default: 'dist', description: 'where the site is written' },
    ...serverArgs,
  },
  examples: ['npm start', 'npm start -- --content ../handbook --port 8080'],
  async run(args, output) {
    const outDir = resolve(args.out);
    const built = await buildAndReport(resolve(args.content), outDir, output);
    return built === 0 ? serveAndWait(outDir, args, output) : built;
  },
});

if (import.meta.main) await runMain(command);
