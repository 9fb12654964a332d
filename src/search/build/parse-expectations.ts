import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic, findNearestName } from '../../diagnostics/index.ts';

const expectationSchema = z.strictObject({
  /** The question, as a customer asks it. */
  ask: z.string().min(1),
  /** Address of the page that should answer, from the root of the site. */
  page: z.string().startsWith('/'),
  /** Anchor of the section that should lead. */
  section: z.string().optional(),
  /** Language of the reader. */
  language: z.string().default('en'),
});

/** A question with the page that should be among its first three results. */
export type Expectation = z.infer<typeof expectationSchema> & { place: { file: string; line: number } };

export interface ExpectationsFile {
  expectations: Expectation[];
  diagnostics: Diagnostic[];
}

/** Reads `content/search/expectations.yaml`: a list of `{ ask, page, section?, language? }`. */
export function parseExpectations(text: string, file: string): ExpectationsFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const result: ExpectationsFile = { expectations: [], diagnostics: [] };
  for (const error of document.errors)
    result.diagnostics.push(
      invalid(`not valid YAML: ${error.message}`, file, counter.linePos(error.pos[0]).line),
    );
  if (result.diagnostics.length > 0 || document.contents === null) return result;
  if (!isSeq(document.contents)) {
    result.diagnostics.push(invalid('not a list', file, 1));
    return result;
  }
  for (const item of document.contents.items) {
    const line = counter.linePos((item as { range?: [number, number, number] }).range?.[0] ?? 0).line;
    const parsed = expectationSchema.safeParse(isMap(item) ? item.toJSON() : undefined);
    if (parsed.success) result.expectations.push({ ...parsed.data, place: { file, line } });
    else result.diagnostics.push(...parsed.error.issues.map((issue) => invalid(describe(issue), file, line)));
  }
  return result;
}

function describe(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const nearest = findNearestName(key, Object.keys(expectationSchema.shape));
    return `not valid: \`${key}\` is no key of an expectation${nearest ? `; did you mean \`${nearest}\`?` : ''}`;
  }
  if (!name) return 'not valid: an item is a map of keys';
  return issue.message.endsWith('undefined')
    ? `not whole: \`${name}\` is missing`
    : `not valid: ${name}: ${issue.message}`;
}

const invalid = (problem: string, file: string, line: number): Diagnostic => ({
  code: 'TZ_SEARCH_EXPECTATIONS_INVALID',
  severity: 'error',
  message: `The expectation is ${problem}${problem.endsWith('?') ? '' : '.'}`,
  hint: 'Write `- { ask: "How do I …?", page: /docs/… }`, with `section:` and `language:` where they matter.',
  place: { file, line },
});
