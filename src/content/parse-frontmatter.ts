import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { type Diagnostic, findNearestName } from '../diagnostics/index.ts';
import type { Collection } from './collections.ts';

/** A YAML block at the head of a file: the text between the `---` lines, and the file's line on which it starts. */
interface FrontmatterBlock {
  yaml: string;
  firstLine: number;
}

export interface FrontmatterResult {
  data: Record<string, unknown>;
  diagnostics: Diagnostic[];
}

type KeyPath = readonly PropertyKey[];
type Locate = (path: KeyPath) => { line: number; column: number };

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
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + block.firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map(
      (error): Diagnostic => ({
        code: 'TZ_FRONTMATTER_SYNTAX',
        severity: 'error',
        message: `The frontmatter is not valid YAML: ${error.message}`,
        hint: 'Quote values that hold a colon, a hash or brackets.',
        place: { file, ...place(error.pos[0]) },
      }),
    );
    return { data: {}, diagnostics };
  }
  const locate: Locate = (path) => {
    for (let length = path.length; length > 0; length--) {
      const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
      const last = path[length - 1];
      const pair =
        isMap(parent) && parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return place(range[0]);
    }
    return { line: block.firstLine, column: 1 };
  };
  const result = collection.schema.safeParse(document.toJS() ?? {});
  if (result.success) return { data: result.data as Record<string, unknown>, diagnostics: [] };
  return {
    data: {},
    diagnostics: result.error.issues.flatMap((issue) =>
      formatIssue(issue, document.hasIn(issue.path), collection, file, locate),
    ),
  };
}

function formatIssue(
  issue: ZodError['issues'][number],
  present: boolean,
  collection: Collection,
  file: string,
  locate: Locate,
): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const paths = issue.keys.map((key) => [...issue.path, key]);
    return paths.map((path) => unknownKey(path, collection, { file, ...locate(path) }));
  }
  const name = issue.path.join('.');
  const problem = present
    ? { message: `\`${name}\` of ${collection.noun} is not valid: ${issue.message}.` }
    : {
        message: `\`${name}\` is missing: ${collection.noun} needs it.`,
        hint: `Add a line \`${name}: ...\` to the frontmatter.`,
      };
  const code = present ? 'TZ_FRONTMATTER_INVALID_VALUE' : 'TZ_FRONTMATTER_MISSING_KEY';
  return [{ code, severity: 'error', ...problem, place: { file, ...locate(issue.path) } }];
}

function unknownKey(path: KeyPath, collection: Collection, place: Diagnostic['place']): Diagnostic {
  const key = String(path.at(-1));
  const known = path.length === 1 ? Object.keys(collection.schema.shape) : [];
  const nearest = findNearestName(key, known);
  return {
    code: 'TZ_FRONTMATTER_UNKNOWN_KEY',
    severity: 'error',
    message: `\`${path.join('.')}\` is not a key of ${collection.noun}.`,
    ...(nearest
      ? { hint: `Did you mean \`${nearest}\`?` }
      : known.length
        ? { hint: `Known keys: ${known.join(', ')}.` }
        : {}),
    place,
  };
}
