import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastNode, MdastPluginEntry } from 'satteri';
import { type Fence, parseFence } from './parse-fence.ts';
import { findRun, type SampleRun, type SampleRuns } from './sample-runs.ts';

/** What a fence hands to the HTML that is made of it, as JSON in `data-fence`. */
export interface FenceData extends Fence {
  output?: string;
  run?: SampleRun;
}

/** What a page's layout learns of its samples: `rendered.metadata.frontmatter.samples`. */
export type PageSample = Pick<FenceData, 'role' | 'run'>;

export interface FenceOptions {
  /** Absolute path of the project: runs name their files relative to it. */
  root: string;
  runs: SampleRuns;
}

/** Removes hidden fences, gives each sample its output fence, and finds what became of it in the last run. */
export const createFencesPlugin =
  ({ root, runs }: FenceOptions): MdastPluginEntry =>
  ({ fileURL, source, data: { astro } }) => {
    const place = fileURL && createPlace(fileURLToPath(fileURL), source, root);
    const samples: PageSample[] = [];
    if (astro) astro.frontmatter.samples = samples;
    const parse = (node: CodeNode) => parseFence(readInfo(node, source));
    return {
      name: 'fences',
      options: { position: true },
      code(node, ctx) {
        const fence = parse(node);
        const siblings = (ctx.parent(node)?.children ?? []) as readonly MdastNode[];
        const index = ctx.indexOf(node) ?? 0;
        const next = siblings[index + 1];
        const output = isOutput(next) && !isOutput(node) ? next.value : undefined;
        const shown = { text: node.value, ...(output === undefined ? {} : { output }) };
        const run = place && findRun(runs, { ...place(node.position?.start.line ?? 0), ...shown });
        if (run) samples.push({ run, ...(fence.role ? { role: fence.role } : {}) });
        if (fence.hidden) return ctx.removeNode(node);
        const previous = siblings[index - 1];
        if (isOutput(node) && isCode(previous) && !isOutput(previous)) return ctx.removeNode(node);
        const data: FenceData = {
          ...fence,
          ...(output === undefined ? {} : { output }),
          ...(run ? { run } : {}),
        };
        ctx.setProperty(node, 'data', { hProperties: { dataFence: JSON.stringify(data) } });
      },
    };
  };

type CodeNode = Extract<MdastNode, { type: 'code' }>;
const isCode = (node: MdastNode | undefined): node is CodeNode => node?.type === 'code';
const isOutput = (node: MdastNode | undefined): node is CodeNode => isCode(node) && node.lang === 'output';

/** The info string as it stands in the file; the parser's own has its backslashes taken out. */
function readInfo(node: CodeNode, source: string): string {
  const start = node.position?.start.offset;
  // A block that another plugin put there stands nowhere in the file.
  if (start === undefined) return `${node.lang ?? ''} ${node.meta ?? ''}`;
  const line = source.slice(start, source.indexOf('\n', start) < 0 ? undefined : source.indexOf('\n', start));
  return /^[ \t]*(?:`{3,}|~{3,})(.*)$/.exec(line)?.[1]?.trim() ?? '';
}

/** Lines of the parser count from the end of the frontmatter; those of a run from the head of the file. */
function createPlace(path: string, body: string, root: string) {
  const file = relative(root, path).replaceAll('\\', '/');
  const countLines = (text: string) => text.trimEnd().split(/\r?\n/).length;
  const above = countLines(readFileSync(path, 'utf8')) - countLines(body);
  return (line: number) => ({ file, line: line + above });
}
