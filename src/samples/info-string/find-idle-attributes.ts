import type { TestAttribute } from './attributes.ts';
import type { InfoProblem } from './info-problem.ts';
import type { InfoToken } from './tokenize-info.ts';

const dataLanguages: readonly string[] = ['json', 'jsonc', 'yaml', 'toml'];
const markupLanguages: readonly string[] = ['html', 'css'];

/** What acts on nothing where a block is written as a file, starts a server, is what a sample prints, or is read and not run. */
const idleOnFile: readonly TestAttribute[] = [
  ...(['continue', 'timeout', 'network', 'env', 'versions', 'schema', 'filter', 'typecheck', 'id'] as const),
];
const idleOnServer: readonly TestAttribute[] = ['versions', 'schema', 'filter', 'fix', 'id'];
const idleOnData: readonly TestAttribute[] = ['continue', 'timeout', 'network', 'env', 'filter', 'server'];

/**
 * Attributes that would do nothing, without a word: a `schema` that checks no data, a `filter` on the output instead of on its
 * sample.
 *
 * @param written the language as written, `language` its one name where it runs.
 */
export function findIdleAttributes(
  { written, language }: { written: string; language?: string },
  attributes: Partial<Record<TestAttribute, string>>,
  tokens: readonly InfoToken[],
): InfoProblem[] {
  const rule = findRule(written, language, attributes);
  return rule.names
    .filter((name) => attributes[name] !== undefined)
    .map((name) => ({
      code: 'TZ_SAMPLE_ATTRIBUTE_IDLE',
      message: `\`${name}\` has nothing to act on here: ${rule.why(name)}.`,
      hint: rule.hint,
      offset: tokens.findLast((token) => token.name === name)?.offset ?? 0,
    }));
}

interface Rule {
  names: readonly TestAttribute[];
  why: (name: TestAttribute) => string;
  hint: string;
}

function findRule(
  written: string,
  language: string | undefined,
  attributes: Partial<Record<TestAttribute, string>>,
): Rule {
  const remove = 'Remove it, or put it on the sample that it is meant for.';
  if (written === 'output')
    return {
      names: Object.keys(attributes) as TestAttribute[],
      why: () => 'an output fence shows what the sample above it prints',
      hint: 'Put it on that sample.',
    };
  if (attributes.file !== undefined)
    return { names: idleOnFile, why: () => 'the block is written as a file, not run', hint: remove };
  if (attributes.server !== undefined && language !== undefined && !isRead(language))
    return { names: idleOnServer, why: () => 'the block starts a server', hint: remove };
  if (language === undefined) return { names: [], why: () => '', hint: remove };
  const names: TestAttribute[] = isRead(language) ? [...idleOnData] : [];
  if (!dataLanguages.includes(language)) names.push('schema');
  if (language !== 'ts' && language !== 'tsx') names.push('typecheck');
  return {
    names,
    why: (name) => {
      if (name === 'schema') return `a schema is for ${dataLanguages.join(', ')}`;
      return name === 'typecheck' ? 'types are checked in ts and tsx' : `${language} is read, not run`;
    },
    hint: remove,
  };
}

const isRead = (language: string) => dataLanguages.includes(language) || markupLanguages.includes(language);
