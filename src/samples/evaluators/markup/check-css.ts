import { type CssNode, lexer, parse, walk } from 'css-tree';
import type { RaisedError } from '../raised-error.ts';

/** At-rules that browsers know and the parser does not: functions, and the margins of a printed page. */
const unlisted =
  /^(?:function|(?:top|bottom)-(?:left|center|right)(?:-corner)?|(?:left|right)-(?:top|middle|bottom))$/;

/** The first thing that is wrong with a style sheet: its syntax, an unknown at-rule or property, a value that a property does not take. */
export function checkCss(css: string): RaisedError | undefined {
  const errors: RaisedError[] = [];
  const tree = parse(css, {
    positions: true,
    onParseError: ({ message, line, column }, fallback) => {
      // A rule nested without `&` is valid and unknown to the parser.
      const nested = typeof fallback.value === 'string' && /[^\s{][^{]*\{/.test(fallback.value);
      if (!nested) errors.push({ name: 'SyntaxError', message, line, column });
    },
  });
  walk(tree, {
    visit: 'Declaration',
    enter(node) {
      const error = checkDeclaration(node, this.atrule?.name ?? '');
      if (error) errors.push(error);
    },
  });
  walk(tree, {
    visit: 'Atrule',
    enter: ({ name = '', loc }) => {
      const error = unlisted.test(name) ? null : lexer.checkAtruleName(name);
      if (error) errors.push({ name: error.name, message: error.message, ...(loc?.start ?? {}) });
    },
  });
  const open = css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, '');
  const balance = open.split('{').length - open.split('}').length;
  if (balance !== 0) {
    const what = balance > 0 ? 'a `{` is never closed' : 'a `}` closes nothing';
    errors.push({ name: 'SyntaxError', message: what, line: css.trimEnd().split('\n').length, column: 1 });
  }
  return errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))[0];
}

/** Within an at-rule that has descriptors, as `@font-face` has `src`, those are what is declared. */
function checkDeclaration(node: CssNode, atrule: string): RaisedError | undefined {
  const { property = '', value, loc } = node;
  const { error } = Object.hasOwn(lexer.getAtrule(atrule)?.descriptors ?? {}, property)
    ? lexer.matchAtruleDescriptor(atrule, property, value)
    : lexer.matchDeclaration(node);
  if (!error || (error.name !== 'SyntaxReferenceError' && error.name !== 'SyntaxMatchError'))
    return undefined;
  const { line, column } = loc?.start ?? { line: 1, column: 1 };
  const message = error.message
    .split('\n')
    .slice(0, 3)
    .map((part) => part.trim())
    .join('; ');
  return { name: error.name, message, line: error.line ?? line, column: error.column ?? column };
}
