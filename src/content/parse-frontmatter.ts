import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Collection } from './collections.ts';
import { describeIssue } from './describe-issue.ts';
import { easeFrontmatter } from './ease-frontmatter.ts';
import { createKeyLocator } from './locate-key.ts';

/** A YAML block at the head of a file: the text between the `---` lines, and the file's line on which it starts. */
interface FrontmatterBlock {
  yaml: string;
  firstLine: number;
}

export interface FrontmatterResult {
  /** Valid by the schema, defaults filled in; where there is a problem, what the keys without one give. */
  data: Record<string, unknown>;
  /** The values as they stand in the file, valid or not: a page with a mistake can still be named by its title. */
  written: Record<string, unknown>;
  diagnostics: Diagnostic[];
}

/**
 * Reads a frontmatter block and checks it by the schema of its collection. Every problem is a diagnostic at the line of
 * its key; an unknown key comes with the nearest known one.
 */
export function parseFrontmatter(
  block: FrontmatterBlock,
  collection: Collection,
  file: string,
): FrontmatterResult {
  const counter = new LineCounter();
  const document = parseDocument(block.yaml, { lineCounter: counter, prettyErrors: false });
  const { atOffset, atKey } = createKeyLocator(document, counter, block.firstLine);
  const syntax = document.errors.map((error) => notYaml(error.message, { file, ...atOffset(error.pos[0]) }));
  if (syntax.length > 0) return { data: {}, written: {}, diagnostics: syntax };

  const values = readValues(document);
  if (values instanceof Error) {
    const place = { file, line: block.firstLine, column: 1 };
    return { data: {}, written: {}, diagnostics: [notYaml(values.message, place)] };
  }
  const written = isRecord(values) ? values : {};
  const result = collection.schema.safeParse(values);
  if (result.success) return { data: result.data, written, diagnostics: [] };
  const problems = result.error.issues.flatMap((issue) =>
    describeIssue(issue, document.hasIn(issue.path) ? valueAt(values, issue.path) : undefined, collection),
  );
  const diagnostics = problems.map(
    ({ path, problem }): Diagnostic => ({ ...problem, severity: 'error', place: { file, ...atKey(path) } }),
  );
  const eased = collection.schema.safeParse(easeFrontmatter(written, collection.schema));
  return { data: eased.data ?? {}, written, diagnostics };
}

/** The block as data. Aliases that multiply without end are refused by the reader with an exception. */
function readValues(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], values);

const notYaml = (reason: string, place: Diagnostic['place']): Diagnostic => ({
  code: 'TZ_FRONTMATTER_SYNTAX',
  severity: 'error',
  message: `The frontmatter is not valid YAML: ${reason.replace(/\.?$/, '.')}`,
  hint: 'Quote values that hold a colon, a hash or brackets.',
  place,
});
