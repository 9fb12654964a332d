import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Fence } from './fence.ts';
import { parseInfoString } from './info-string/parse-info-string.ts';

/** What extraction reads of a page. */
export interface SampleSource {
  file: string;
  /** The text that `tree` was parsed from. */
  text: string;
  tree: Root;
}

/** The fences of a page in their order, and what is wrong with how they are written. */
export interface ExtractedSamples {
  fences: Fence[];
  diagnostics: Diagnostic[];
}

/**
 * Finds every fenced block of a page: nested in lists, quotes, asides and components too, tildes, longer fences.
 * What Markdown calls a code block but is not fenced (indented text) is not a sample.
 */
export function extractSamples({ file, text, tree }: SampleSource): ExtractedSamples {
  const lines = text.split(/\r\n?|\n/);
  const extracted: ExtractedSamples = { fences: [], diagnostics: [] };
  visit(tree, 'code', (node) => {
    const opening = readOpening(node, text);
    if (!opening || !node.position) return;
    const { line, column } = node.position.start;
    const fence = createFence(node, opening.info, lines);
    extracted.fences.push(fence);
    const infoColumn = column + opening.marker.length;
    for (const { code, message, hint, offset } of fence.info.problems)
      extracted.diagnostics.push({
        code,
        severity: 'error',
        message,
        hint,
        place: { file, line, column: infoColumn + offset },
      });
    if (!isClosed(node, opening.marker, lines)) extracted.diagnostics.push(unclosed(file, line, column));
  });
  return extracted;
}

/** The marker and the raw info string; mdast's own `meta` has Markdown's escapes applied, which spoils expressions. */
function readOpening(node: Code, text: string): { marker: string; info: string } | undefined {
  const start = node.position?.start.offset ?? 0;
  const [, marker, info] = /^(`{3,}|~{3,})([^\r\n]*)/.exec(text.slice(start, start + 4000)) ?? [];
  return marker === undefined ? undefined : { marker, info: info ?? '' };
}

function createFence(node: Code, info: string, lines: readonly string[]): Fence {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const text = node.value.replace(/\r\n?/g, '\n');
  const indents = text.split('\n').map((part, index) => {
    const whole = lines[line + index] ?? '';
    return whole.endsWith(part) ? whole.length - part.length : 0;
  });
  return { info: parseInfoString(info), line, column, textLine: line + 1, text, indents };
}

function isClosed(node: Code, marker: string, lines: readonly string[]): boolean {
  const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } };
  if (end.line === start.line) return false;
  const tail = /([`~]+)[ \t]*$/.exec(lines[end.line - 1] ?? '')?.[1] ?? '';
  return tail.length >= marker.length && tail === marker.charAt(0).repeat(tail.length);
}

const unclosed = (file: string, line: number, column: number): Diagnostic => ({
  code: 'TZ_SAMPLE_FENCE_UNCLOSED',
  severity: 'error',
  message: 'The fence that opens here is never closed, so it takes the rest of the text with it.',
  hint: 'Close it with a line of the same marker, at least as long.',
  place: { file, line, column },
});
