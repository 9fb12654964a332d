import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { defineCommand, runMain } from './command/index.ts';
import { createSiteFiles } from './init/create-site-files.ts';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

export const command = defineCommand({
  name: 'init',
  description: 'put the files of a new site into a folder; what is there already stays',
  args: {
    folder: { type: 'positional', required: false, description: 'where (default: here)' },
    package: {
      type: 'string',
      valueHint: 'SPEC',
      description: 'where npm takes Tierzero from (default: this version); a packed file, for one',
    },
    dryRun: { type: 'boolean', description: 'say what would be written, write nothing' },
  },
  examples: ['tierzero init', 'tierzero init handbook --dry-run'],
  async run(args, output) {
    const folder = resolve(args._[0] ?? '.');
    const packed = args.package?.endsWith('.tgz') ? `file:${resolve(args.package)}` : args.package;
    const read = (url: URL) => readFile(url, 'utf8');
    for (const [path, text] of await createSiteFiles(read, packed)) {
      const file = join(folder, path);
      if (await exists(file)) {
        output.stderr(`  left as it is  ${path}\n`);
        continue;
      }
      if (!args.dryRun) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text, { flag: 'wx' });
      }
      output.stderr(`  ${args.dryRun ? 'would write' : 'wrote'}  ${path}\n`);
    }
    output.stderr('\nNext: `npm install`, then `npm start`, and `npm test`.\n');
    return 0;
  },
});

if (import.meta.main) await runMain(command);
