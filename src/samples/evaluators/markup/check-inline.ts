import type { RaisedError } from '../raised-error.ts';

/** A script or style, with its attributes, in whose quotes `>` may stand. */
const element = /<(script|style)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>/gi;

/** The first thing that is wrong with the scripts and styles that stand within a piece of HTML; its column is unknown. */
export async function checkInline(html: string): Promise<RaisedError | undefined> {
  const shown = html.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of shown.matchAll(element)) {
    const [, tag = '', attributes = '', text = ''] = match;
    const error = await checkText(tag.toLowerCase(), attributes, text);
    if (!error) continue;
    const start = match.index + `<${tag}${attributes}>`.length;
    const above = shown.slice(0, start).split('\n').length - 1;
    const { column: _, ...rest } = error;
    return { ...rest, line: (error.line ?? 1) + above };
  }
  return undefined;
}

async function checkText(tag: string, attributes: string, text: string): Promise<RaisedError | undefined> {
  if (tag === 'style') return (await import('./check-css.ts')).checkCss(text);
  const type = /\btype\s*=\s*["']?([^\s"'>]+)/i.exec(attributes)?.[1]?.toLowerCase() ?? 'text/javascript';
  if (type === 'importmap' || /[/+]json$/.test(type)) {
    const { problem } = (await import('../data/parse-data.ts')).parseJson(text);
    return problem && { name: 'SyntaxError', ...problem };
  }
  return type === 'module' || type === 'text/javascript' ? checkScript(text, type === 'module') : undefined;
}

async function checkScript(text: string, isModule: boolean): Promise<RaisedError | undefined> {
  const { parseSync } = await import('rolldown/utils');
  const { errors } = parseSync('sample.js', text, { lang: 'js', sourceType: isModule ? 'module' : 'script' });
  const [first] = errors;
  if (!first) return undefined;
  const offset = first.labels[0]?.start ?? 0;
  return { name: 'SyntaxError', message: first.message, line: text.slice(0, offset).split('\n').length };
}
