import type { ElementContent } from 'hast';
import { element, text } from './element.ts';
import { highlight } from './highlight.ts';
import type { LineMarks } from './parse-display.ts';

/** The lines of a block as nodes: plain text between them where nothing is said about single lines. */
export async function createLines(
  code: string,
  language: string,
  marks: LineMarks,
): Promise<ElementContent[]> {
  if (language === 'diff' && marks.diffLanguage) return createDiff(code, marks.diffLanguage, marks);
  const lines = await highlight(code, language);
  return needsLines(marks)
    ? lines.map((line, index) => wrapLine(line, index, lines.length, marks))
    : joinLines(lines);
}

const needsLines = ({ marked, inserted, deleted, firstNumber }: LineMarks) =>
  marked.length + inserted.length + deleted.length > 0 || firstNumber !== undefined;

const joinLines = (lines: ElementContent[][]) =>
  lines.flatMap((line, index) => (index === 0 ? line : [text('\n'), ...line]));

function wrapLine(line: ElementContent[], index: number, count: number, marks: LineMarks): ElementContent {
  const number = index + 1;
  const tagName = marks.inserted.includes(number)
    ? 'ins'
    : marks.deleted.includes(number)
      ? 'del'
      : marks.marked.includes(number)
        ? 'mark'
        : 'span';
  const shown = marks.firstNumber === undefined ? {} : { dataLine: String(marks.firstNumber + index) };
  const end = number < count ? [text('\n')] : [];
  return element(tagName, { className: ['line'], ...shown }, [...line, ...end]);
}

/** A diff of another language: highlighted as that language, its `+` and `-` become marks. */
async function createDiff(code: string, language: string, marks: LineMarks): Promise<ElementContent[]> {
  const lines = code.split('\n');
  const find = (sign: string) => lines.flatMap((line, index) => (line.startsWith(sign) ? [index + 1] : []));
  const bare = lines.map((line) => line.replace(/^[+\- ]/, '')).join('\n');
  return createLines(bare, language, { ...marks, inserted: find('+'), deleted: find('-') });
}
