import { ZodArray, type ZodError, ZodObject, ZodOptional, type ZodType } from 'zod';
import { type Diagnostic, findNearestName } from '../diagnostics/index.ts';
import type { Collection } from './collections.ts';
import { findForeignKey } from './find-foreign-key.ts';
import type { KeyPath } from './locate-key.ts';

type Issue = ZodError['issues'][number];

/** A problem without its place, and the key at which it stands. */
export interface FrontmatterProblem {
  path: KeyPath;
  problem: Omit<Diagnostic, 'place' | 'severity'>;
}

/**
 * Puts an issue of a schema into words that a writer can act on.
 *
 * @param value what the page holds at the issue's path; nothing means that the key is absent.
 */
export function describeIssue(issue: Issue, value: unknown, collection: Collection): FrontmatterProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(collection.schema, issue.path);
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { path, problem: unknownKey(path, known, collection) };
    });
  }
  const { path } = issue;
  if (path.length === 0) return [{ path, problem: notKeys(collection) }];
  return [
    {
      path,
      problem: value === undefined ? missingKey(issue, collection) : invalidValue(issue, value, collection),
    },
  ];
}

/** The keys that a schema knows at a path; none where it is no plain object. */
function knownKeysAt(schema: ZodType, path: KeyPath): string[] {
  const [first, ...rest] = path;
  if (schema instanceof ZodOptional) return knownKeysAt(schema.unwrap() as ZodType, path);
  if (schema instanceof ZodArray) return knownKeysAt(schema.element as ZodType, path.slice(1));
  if (!(schema instanceof ZodObject)) return [];
  if (first === undefined) return Object.keys(schema.shape);
  const inner = schema.shape[String(first)] as ZodType | undefined;
  return inner ? knownKeysAt(inner, rest) : [];
}

const notKeys = (collection: Collection): FrontmatterProblem['problem'] => ({
  code: 'TZ_FRONTMATTER_SYNTAX',
  message: `The frontmatter of ${collection.noun} is not a list of \`key: value\` lines.`,
  hint: 'Write one key a line, as in `title: Reset a password`.',
});

function unknownKey(path: KeyPath, known: string[], collection: Collection): FrontmatterProblem['problem'] {
  const key = String(path.at(-1));
  const nearest = findNearestName(key, known);
  const foreign = path.length === 1 ? findForeignKey(key, known) : undefined;
  const list = known.length > 0 ? `Known keys: ${known.join(', ')}.` : undefined;
  return {
    code: 'TZ_FRONTMATTER_UNKNOWN_KEY',
    message: `\`${path.join('.')}\` is not a key of ${collection.noun}.`,
    hint: foreign ?? (nearest ? `Did you mean \`${nearest}\`?` : list),
    ...(nearest && !foreign ? { meant: nearest } : {}),
  };
}

function missingKey(issue: Issue, collection: Collection): FrontmatterProblem['problem'] {
  const name = issue.path.join('.');
  return {
    code: 'TZ_FRONTMATTER_MISSING_KEY',
    message: `\`${name}\` is missing: ${issue.code === 'custom' ? issue.message : `${collection.noun} needs it`}.`,
    hint: `Add a line \`${String(issue.path.at(-1))}: ...\` to the frontmatter.`,
  };
}

function invalidValue(issue: Issue, value: unknown, collection: Collection): FrontmatterProblem['problem'] {
  const name = issue.path.join('.');
  return {
    code: 'TZ_FRONTMATTER_INVALID_VALUE',
    message: `\`${name}\` of ${collection.noun} is not valid: ${describeProblem(issue, value)}.`,
    hint: adviceFor(issue, value),
  };
}

function describeProblem(issue: Issue, value: unknown): string {
  if (issue.code === 'too_small') return 'it must not be empty';
  return `${describeExpected(issue)}, not ${describeValue(value)}`;
}

function describeExpected(issue: Issue): string {
  if (issue.code === 'invalid_value') return `it is one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type')
    return `it is ${typeNames[issue.expected] ?? `of type ${issue.expected}`}`;
  return issue.message;
}

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

function describeValue(value: unknown): string {
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys of its own';
  const text = String(value);
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}

function adviceFor(issue: Issue, value: unknown): string | undefined {
  if (issue.code === 'invalid_value') {
    const nearest = findNearestName(String(value), issue.values.map(String));
    return nearest && `Did you mean \`${nearest}\`?`;
  }
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'Put it in quotes: YAML takes it for a number or a yes/no otherwise.';
  if (issue.expected === 'array') return 'Write a list: `["one", "two"]`.';
  return undefined;
}
