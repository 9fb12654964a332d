import { findNearestName } from '../../diagnostics/index.ts';
import { filters } from '../expectations/filters.ts';
import { displayAttributes, isTestAttribute, type TestAttribute, testAttributes } from './attributes.ts';
import type { InfoProblem } from './info-problem.ts';
import { parseTimeout } from './parse-timeout.ts';
import type { InfoToken } from './tokenize-info.ts';

type Attributes = Partial<Record<TestAttribute, string>>;

interface CheckedAttributes {
  attributes: Attributes;
  display: InfoToken[];
  problems: InfoProblem[];
}

/** Sorts the words of an info string into test attributes and the highlighter's, and says what is wrong with them. */
export function checkAttributes(tokens: readonly InfoToken[], runnable: boolean): CheckedAttributes {
  const checked: CheckedAttributes = { attributes: {}, display: [], problems: [] };
  for (const token of tokens) {
    if (isTestAttribute(token.name)) addAttribute(checked, token, token.name);
    else {
      checked.display.push(token);
      if (runnable && token.unclosed) checked.problems.push(unclosedQuote(token));
      else if (runnable && token.name && !displayAttributes.includes(token.name))
        checked.problems.push(unknownAttribute(token));
    }
  }
  checked.problems.push(...findContradictions(checked.attributes, tokens));
  return checked;
}

function addAttribute(
  { attributes, problems }: CheckedAttributes,
  token: InfoToken,
  name: TestAttribute,
): void {
  const problem = valueProblem(token, name);
  if (problem) problems.push({ ...problem, offset: token.offset });
  else if (attributes[name] !== undefined)
    problems.push({
      code: 'TZ_SAMPLE_CONTRADICTION',
      message: `\`${name}\` stands twice on one fence.`,
      hint: 'Keep one of them.',
      offset: token.offset,
    });
  attributes[name] ??= token.value ?? '';
}

function unknownAttribute(token: InfoToken): InfoProblem {
  const nearest = findNearestName(token.name, [...Object.keys(testAttributes), ...displayAttributes]);
  return {
    code: 'TZ_SAMPLE_UNKNOWN_ATTRIBUTE',
    message: `\`${token.name}\` is not an attribute of a sample.`,
    hint: nearest
      ? `Did you mean \`${nearest}\`?`
      : `Known: ${Object.keys(testAttributes).join(', ')}; and for display: title, ins, del, wrap and the like.`,
    offset: token.offset,
  };
}

/** An open quote takes all attributes behind it with it. */
const unclosedQuote = ({ name, offset }: InfoToken): InfoProblem => ({
  code: 'TZ_SAMPLE_ATTRIBUTE_VALUE',
  message: `The quote after \`${name}=\` is never closed.`,
  hint: 'Close it, or use the other quote around it.',
  offset,
});

/** What is wrong with one attribute's value, if anything is. */
function valueProblem(token: InfoToken, name: TestAttribute): Omit<InfoProblem, 'offset'> | undefined {
  const bad = (message: string, hint: string) => ({
    code: 'TZ_SAMPLE_ATTRIBUTE_VALUE' as const,
    message,
    hint,
  });
  const { value } = token;
  if (token.unclosed) return unclosedQuote(token);
  if (name === 'skip' && !value?.trim())
    return {
      code: 'TZ_SAMPLE_SKIP_WITHOUT_REASON',
      message: 'A sample that does not run must say why.',
      hint: 'Write the reason: skip="needs a running database".',
    };
  if (testAttributes[name] === 'flag')
    return value === undefined ? undefined : bad(`\`${name}\` takes no value.`, `Write \`${name}\` alone.`);
  if (!value?.trim()) return bad(`\`${name}\` needs a value.`, `Write ${name}="…".`);
  if (name === 'timeout' && parseTimeout(value) === undefined)
    return bad(`\`${value}\` is not a time limit.`, 'Write timeout=500ms, timeout=10s or timeout=2m.');
  if (name === 'typecheck' && value !== 'off')
    return bad(`\`typecheck\` knows only \`off\`, not \`${value}\`.`, 'Leave it out to have types checked.');
  if (name === 'file' && /[/\\]\s*$|^\.?$/.test(value))
    return bad(`\`${value}\` is a directory.`, 'Name the file in it: file="data/a.json".');
  if (name === 'file' && /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(value))
    return bad(
      `\`${value}\` leaves the sample's directory.`,
      'Name a relative path below it: file="data/a.json".',
    );
  const unknown =
    name === 'filter' ? splitWords(value).find((word) => !Object.hasOwn(filters, word)) : undefined;
  if (unknown !== undefined) {
    const known = Object.keys(filters);
    const nearest = findNearestName(unknown, known);
    return bad(
      `\`${unknown}\` is no filter.`,
      nearest ? `Did you mean \`${nearest}\`?` : `Known: ${known.join(', ')}.`,
    );
  }
  if (name === 'fails' || name === 'repro') return errorProblem(name, value);
  return undefined;
}

/** The words of a value that holds several, with spaces or commas between them. */
export const splitWords = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean);

/** A stated error must be able to tell one failure from another. */
function errorProblem(name: string, value: string): Omit<InfoProblem, 'offset'> | undefined {
  const bad = (message: string, hint: string) => ({
    code: 'TZ_SAMPLE_ATTRIBUTE_VALUE' as const,
    message,
    hint,
  });
  const pattern = /^\/(.+)\/([a-z]*)$/s.exec(value);
  if (pattern) {
    try {
      new RegExp(pattern[1] ?? '', pattern[2]);
    } catch (error) {
      return bad(
        `\`${name}\` holds a regular expression that does not parse: ${String(error)}.`,
        'Correct it.',
      );
    }
  }
  const stated = pattern ? (pattern[1] ?? '') : value.trim();
  if (name === 'repro' && stated.length < 8 && !/^[A-Z]+[A-Z0-9_]*\d*$/.test(stated))
    return bad(
      `\`${value}\` is too short to tell one error from another.`,
      'State at least 8 characters of the message, or the error code.',
    );
  return undefined;
}

const exclusive: readonly [TestAttribute, TestAttribute, string][] = [
  ['continue', 'group', '`continue` means the previous sample, `group` a named one'],
  ['fails', 'repro', '`repro` already says that the sample fails'],
  ['fails', 'fix', 'a fix must pass'],
  ['repro', 'fix', 'a sample either reproduces the problem or solves it'],
  ['skip', 'fails', 'a skipped sample does not fail'],
  ['skip', 'repro', 'a skipped sample reproduces nothing'],
  ['skip', 'file', 'a file is not run'],
  ['skip', 'server', 'a server that does not run answers nothing'],
  ['server', 'file', 'a file is not run'],
  ['server', 'fails', 'a server must run'],
  ['server', 'repro', 'a server must run'],
  ['server', 'continue', 'a server runs alone'],
  ['server', 'group', 'a server runs alone'],
  ['file', 'fails', 'a file is not run'],
  ['file', 'repro', 'a file is not run'],
  ['file', 'fix', 'a file is not run'],
];

function findContradictions(attributes: Attributes, tokens: readonly InfoToken[]): InfoProblem[] {
  return exclusive
    .filter(([one, other]) => attributes[one] !== undefined && attributes[other] !== undefined)
    .map(([one, other, why]) => ({
      code: 'TZ_SAMPLE_CONTRADICTION',
      message: `\`${one}\` and \`${other}\` contradict each other: ${why}.`,
      hint: 'Keep one of them.',
      offset: tokens.findLast(({ name }) => name === one || name === other)?.offset ?? 0,
    }));
}
