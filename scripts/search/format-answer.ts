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
  const corrected = answer.corrections.map(({ from, to }) => `Searched for "${to}" instead of "${from}".`);
  const family = answer.family ?? [];
  const relatives = family.map(
    ({ title, href }) => `    ${title.replace(/\p{Cc}/gu, ' ')}\n    ${paint('cyan', href)}`,
  );
  const blocks = [
    [formatHead(answer), ...corrected].join('\n'),
    ...(family.length > 0 ? [`Errors of the same family:\n${relatives.join('\n')}`] : []),
    ...answer.results.map((result, index) => formatResult(result, index + 1, paint)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function formatHead({ results, count, confidence, verdict }: Answer): string {
  if (results.length === 0) return 'Nothing here answers this.';
  const percent = `confidence ${Math.round(confidence * 100)} %`;
  if (verdict === 'none') return `Nothing here answers this, ${percent}. These pages come nearest.`;
  const pages = `${count} ${count === 1 ? 'page fits' : 'pages fit'}, ${percent}`;
  return verdict === 'related' ? `These may help: ${pages}.` : pages;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function formatResult({ title, href, kind, excerpt }: Result, rank: number, paint: Paint): string {
  const lines = wrap(decodeExcerpt(excerpt), width - 4).map((line) => `    ${highlight(line, paint)}`);
  const head = `${String(rank).padStart(2)}. ${paint('bold', title.replace(/\p{Cc}/gu, ' '))}${kind ? ` (${kind})` : ''}`;
  return [head, `    ${paint('cyan', href)}`, ...lines].join('\n');
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
