import { styleText } from 'node:util';
import type { Answer, Result } from '../../src/search/index.ts';

const width = 80;
const references: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** An answer as people read it in a terminal of 80 columns: title, address, excerpt. */
export function formatAnswer(answer: Answer, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const percent = `${Math.round(answer.confidence * 100)} %`;
  const head =
    answer.results.length === 0
      ? 'Nothing here answers this.'
      : `${answer.count} ${answer.count === 1 ? 'page fits' : 'pages fit'}, confidence ${percent}`;
  const blocks = answer.results.map((result, index) => formatResult(result, index + 1, paint));
  return `${[head, ...blocks].join('\n\n')}\n`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function formatResult({ title, url, kind, excerpt, sections }: Result, rank: number, paint: Paint): string {
  const target = sections[0]?.url ?? url;
  const lines = wrap(decodeExcerpt(excerpt), width - 4).map((line) => `    ${highlight(line, paint)}`);
  const head = `${String(rank).padStart(2)}. ${paint('bold', title.replace(/\p{Cc}/gu, ' '))}${kind ? ` (${kind})` : ''}`;
  return [head, `    ${paint('cyan', target)}`, ...lines].join('\n');
}

/** Marks become a pair of private letters, so that wrapping counts letters only. */
const decodeExcerpt = (excerpt: string) =>
  excerpt
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('<mark>', '\ue000')
    .replaceAll('</mark>', '\ue001')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => references[reference] ?? reference);

const highlight = (line: string, paint: Paint) =>
  line
    .replace(/\ue000([^\ue001]*)\ue001/g, (_, word: string) => paint('yellow', word))
    .replace(/[\ue000\ue001]/g, '');

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    const next = last ? `${last} ${word}` : word;
    if (measure(next) > columns && last) lines.push(word);
    else lines[lines.length - 1] = next;
  }
  return lines;
}

const measure = (text: string) => text.replace(/[\ue000\ue001]/g, '').length;
