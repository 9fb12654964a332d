import { relative, resolve, sep } from 'node:path';
import { checkExternalLinks, loadKnownTargets, loadPages } from '../src/content/index.ts';
import { type Diagnostic, findNearestName, TierzeroError } from '../src/diagnostics/index.ts';
import { loadSchedule } from '../src/support/node/index.ts';
import { checks } from './check/checks.ts';
import { createProgress } from './check/create-progress.ts';

import { formatFindings, formats } from './check/format-findings.ts';
import { loadErrorCodes } from './check/load-error-codes.ts';
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
    const { pages, diagnostics } = await loadPages(resolve(cwd, args.content), cwd);
    if (pages.length === 0 && diagnostics.length === 0) throw noPages(args.content);
    const known = await loadKnownTargets(resolve(cwd, args.content), resolve(cwd, 'public'), cwd);
    const today = new Date();
    const ahead = parseDays(args.due);
    const codes = args.codes ? await loadErrorCodes(args.codes) : undefined;
    const schedule = await loadSchedule(resolve(cwd, args.content), cwd, today.getTime());
    const all = [...diagnostics, ...schedule.diagnostics];
    for (const check of checks)
      all.push(...(await check(pages, { known, today, ahead, ...(codes ? { codes } : {}) })));
    if (args.external)
      all.push(...(await checkExternalLinks(pages, { fetch, onProgress: createProgress(output) })));
    const read = [...pages.map(({ file }) => file), ...schedule.files.map((file) => relative(cwd, file))];
    const findings = selectFindings(all, args._, read, cwd).toSorted(byPlace);
    formatFindings(findings, pages.length, format, output);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

function parseDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new TierzeroError({
    code: 'TZ_COMMAND_BAD_ARGUMENTS',
    message: `\`--due ${text}\` is not a number of days.`,
    hint: 'Write a whole number, as in `--due 30`.',
  });
}

const noPages = (content: string) =>
  new TierzeroError({
    code: 'TZ_CONTENT_NO_PAGES',
    message: `The content folder \`${content}\` holds no pages.`,
    hint: 'Pages are .md and .mdx files; names that start with `_` or `.` are left out.',
  });

function parseFormat(word: string): (typeof formats)[number] {
  const format = formats.find((name) => name === word);
  if (format) return format;
  const nearest = findNearestName(word, formats);
  throw new TierzeroError({
    code: 'TZ_CHECK_UNKNOWN_FORMAT',
    message: `\`${word}\` is not a format of the report.`,
    hint: nearest ? `Did you mean \`--format ${nearest}\`?` : `It is one of ${formats.join(', ')}.`,
  });
}

/** All pages are read, since a link needs its target; with paths only what stands under them is reported. */
function selectFindings(
  findings: Diagnostic[],
  paths: readonly string[],
  read: readonly string[],
  cwd: string,
): Diagnostic[] {
  if (paths.length === 0) return findings;
  const files = [...read, ...findings.flatMap(({ place }) => place?.file ?? [])];
  const wanted = paths.map((path) => {
    const name = relative(cwd, resolve(cwd, path)).split(sep).join('/');
    if (!files.some((file) => isUnder(file, name))) throw noSuchPath(path);
    return name;
  });
  return findings.filter(({ place }) => place && wanted.some((path) => isUnder(place.file, path)));
}

const isUnder = (file: string, path: string) => path === '' || file === path || file.startsWith(`${path}/`);

const noSuchPath = (path: string) =>
  new TierzeroError({
    code: 'TZ_CHECK_NO_SUCH_PATH',
    message: `There are no pages under \`${path}\`.`,
    hint: 'Paths start at the working directory and lie in the content folder (`--content DIR`).',
  });

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (a?.file !== b?.file) return (a?.file ?? '') < (b?.file ?? '') ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

if (import.meta.main) await runMain(command);
