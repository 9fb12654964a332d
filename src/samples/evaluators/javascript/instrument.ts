import MagicString from 'magic-string';
import { parseSync } from 'rolldown/utils';
import type { Node } from './syntax.ts';
import { forEachStatement } from './syntax.ts';

/** JavaScript with its `// => value` comments turned into checks. Lines stay where they are. */
export interface Instrumented {
  code: string;
  /** Comments that follow nothing that has a value; line from 1. */
  unattached: number[];
  /** Comments whose values are reported when they are reached. */
  attached: { line: number; expected: string }[];
}

const valueComment = /^\s?=>\s?/;
const hasInlineValues = (text: string) => /\/[/*]\s?=>/.test(text);

/**
 * Makes each `expression // => value` report its value to the host. The comment may also stand alone on the line below.
 * A call of `console.log` is compared by what it prints, a declaration by the name that it declares.
 *
 * @param step the number that the host shall report with a value: a function may be called by a later sample.
 */
export function instrument(text: string, lang: 'js' | 'ts' | 'tsx' | 'jsx', step = 0): Instrumented {
  const nothing = { code: text, unattached: [], attached: [] };
  if (!hasInlineValues(text)) return nothing;
  const { program, comments, errors } = parseSync(`sample.${lang}`, text, { lang });
  if (errors.length > 0) return nothing;
  const code = new MagicString(text);
  const lineOf = createLineFinder(text);
  const statements = new Map<number, Node>();
  forEachStatement(program as unknown as Node, (node) => statements.set(lineOf(node.end), node));
  const unattached: number[] = [];
  const attached: Instrumented['attached'] = [];
  for (const comment of comments) {
    if (!valueComment.test(comment.value) || !endsLine(text, comment.end)) continue;
    const line = lineOf(comment.start);
    const alone = text.slice(text.lastIndexOf('\n', comment.start - 1) + 1, comment.start).trim() === '';
    const node = statements.get(alone ? line - 1 : line);
    const expected = comment.value.replace(valueComment, '').trim();
    if (node && attach(code, node, { step, line, expected }, lang)) attached.push({ line, expected });
    else unattached.push(line);
  }
  return { code: code.toString(), unattached, attached };
}

const endsLine = (text: string, offset: number) => /^[^\S\n]*(?:\n|$)/.test(text.slice(offset));

function attach(
  code: MagicString,
  node: Node,
  { step, line, expected }: { step: number; line: number; expected: string },
  lang: string,
): boolean {
  const place = `${step}, ${line}`;
  const isValue = parseSync(`value.${lang}`, `(${expected}\n)`).errors.length === 0;
  const text = JSON.stringify(expected);
  const thunk = isValue ? `() => (${expected})` : 'undefined';
  const { expression, declarations } = node;
  if (node.type === 'ExpressionStatement' && expression) {
    const { callee, arguments: values } = expression;
    const isLog = callee?.object?.name === 'console' && callee.property?.name === 'log';
    if (expression.type === 'CallExpression' && isLog && callee) {
      const first = values?.[0];
      code.overwrite(callee.start, callee.end, '__tierzero.print');
      const open = first ? first.start : expression.end - 1;
      code.appendLeft(open, `${place}, ${text}, ${thunk}${first ? ', ' : ''}`);
      return true;
    }
    code.appendLeft(expression.start, `__tierzero.value(${place}, (`);
    code.appendRight(expression.end, `), ${text}, ${thunk})`);
    return true;
  }
  const [declared] = declarations ?? [];
  if (
    node.type !== 'VariableDeclaration' ||
    declarations?.length !== 1 ||
    declared?.id?.type !== 'Identifier'
  )
    return false;
  code.appendRight(node.end, `; __tierzero.value(${place}, ${declared.id.name}, ${text}, ${thunk});`);
  return true;
}

function createLineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
