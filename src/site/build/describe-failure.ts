import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../diagnostics/index.ts';

export interface FailureContext {
  /** Absolute paths. */
  root: string;
  contentDir: string;
  /** The page that was being rendered, relative to the project. */
  page?: string;
}

/**
 * What stopped a build, where it is the code of a page and not ours: a component that does not compile, one that fails, an
 * expression of an `.mdx` page. Nothing for every other failure.
 */
export function describeFailure(error: unknown, context: FailureContext): Diagnostic | undefined {
  if (!(error instanceof Error)) return undefined;
  return describeCompileError(error, context) ?? describeRenderError(error, context);
}

/** The bundler names file, line and column above what the compiler says. */
function describeCompileError({ message }: Error, { root, contentDir }: FailureContext) {
  const [, path, line, column, reason = ''] =
    /(?:^|\s)(\/[^\n:]+\.(?:astro|mdx|[jt]sx?)):(\d+):(\d+)\s*\n(?:\w*Error: )?([^\n]+)/m.exec(message) ?? [];
  if (!path || relative(contentDir, path).startsWith('..')) return undefined;
  const place = { file: relative(root, path), line: Number(line), column: Number(column) };
  return failed(`The component does not compile: ${reason}`, place);
}

function describeRenderError(error: Error, { root, page }: FailureContext): Diagnostic | undefined {
  if (!page?.endsWith('.mdx')) return undefined;
  const files = [resolve(root, page), ...findImports(resolve(root, page))];
  const { file, line } = findCode(error, files) ?? { file: files[0] ?? page, line: 1 };
  const via = file === files[0] ? '' : `, on ${page}`;
  return failed(`The code of the page fails${via}: ${error.message}`, { file: relative(root, file), line });
}

const failed = (message: string, place: Diagnostic['place']): Diagnostic => ({
  code: 'TZ_PAGE_CODE_FAILS',
  severity: 'error',
  message: message.replace(/\.?$/, '.'),
  hint: 'Components and expressions run while the site is built. `npm run dev` shows the page while you mend it.',
  place,
});

/** Files that a page imports by a relative path. */
const findImports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+['"](\.{1,2}\/[^'"?]+)['"]/g)]
    .map(([, path = '']) => resolve(dirname(file), path))
    .filter((path) => existsSync(path));

/** What failed stands in a bundle; the same line of code, or the name that it lacks, stands in one of the files. */
function findCode(error: Error, files: readonly string[]): { file: string; line: number } | undefined {
  const [, name] = /^(\w+) is not defined/.exec(error.message) ?? [];
  const [, key] = /\(reading '(\w+)'\)/.exec(error.message) ?? [];
  const word = name ? `(?<![\\w$.])${name}` : key ? `[.[]['"]?${key}` : undefined;
  const wanted = word ? new RegExp(`${word}(?![\\w$])`) : undefined;
  const code = readFrame(error);
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const index = lines.findIndex((line) =>
      wanted ? wanted.test(line) : code !== undefined && isSame(line, code),
    );
    if (index >= 0) return { file, line: index + 1 };
  }
  return undefined;
}

/** The line of code in which an error was thrown. */
function readFrame({ stack = '' }: Error): string | undefined {
  const [, url, line] =
    /\((file:[^)]+):(\d+):\d+\)|at (?:async )?(file:\S+):(\d+):\d+/.exec(stack)?.filter(Boolean) ?? [];
  if (!url || !line || !existsSync(fileURLToPath(url))) return undefined;
  return readFileSync(fileURLToPath(url), 'utf8').split('\n')[Number(line) - 1];
}

const plain = (code: string) => code.replace(/[\s;'"`]/g, '').replace(/^(?:export)?(?:const|let|var)/, '');
const isSame = (line: string, code: string) => {
  const own = plain(line);
  return own.length > 4 && (own.includes(plain(code)) || plain(code).includes(own));
};
