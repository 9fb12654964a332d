import { resolve } from 'node:path';
import { collectFindings } from './check/collect-findings.ts';
import { createProgress } from './check/create-progress.ts';
import { formatFindings, formats } from './check/format-findings.ts';
import { parseDays, parseFormat } from './check/parse-options.ts';
import { selectFindings } from './check/select-findings.ts';
import { defineCommand, runMain } from './command/index.ts';

export const command = defineCommand({
  name: 'check',
  description:
    'checks what the pages say about themselves: frontmatter, links and anchors, freshness, personal data, support',
  args: {
    paths: { type: 'positional', required: false, description: 'report these files and folders only' },
    content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'the content folder' },
    format: { type: 'string', valueHint: 'FORMAT', default: 'pretty', description: formats.join(', ') },
    codes: {
      type: 'string',
      valueHint: 'FILE',
      description: 'error codes of the product: each needs a page',
    },
    due: {
      type: 'string',
      valueHint: 'DAYS',
      default: '0',
      description: 'also name the pages that are due for review within so many days',
    },
    external: { type: 'boolean', description: 'also ask the web for every link to another site' },
    translations: {
      type: 'boolean',
      description: 'also name the pages whose translation is missing or older than the page',
    },
    json: { type: 'boolean', description: 'the same as --format json' },
  },
  examples: [
    'npm run check',
    'npm run check -- content/faq --format github',
    'npm run check -- --content ../handbook --json',
  ],
  async run(args, output) {
    const cwd = process.cwd();
    const format = parseFormat(args.json ? 'json' : args.format);
    const { findings, pages, files } = await collectFindings({
      contentDir: resolve(cwd, args.content),
      cwd,
      today: new Date(),
      ahead: parseDays(args.due),
      ...(args.codes ? { codes: args.codes } : {}),
      ...(args.external ? { external: createProgress(output) } : {}),
      ...(args.translations ? { translations: true } : {}),
    });
    const selected = selectFindings(findings, args._, files, cwd);
    formatFindings(selected, pages, format, output);
    return selected.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

if (import.meta.main) await runMain(command);
