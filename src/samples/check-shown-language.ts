import { bundledLanguagesInfo } from 'shiki/langs';
import { type Diagnostic, findNearestName } from '../diagnostics/index.ts';
import type { Fence } from './fence.ts';
import type { TestAttribute } from './info-string/attributes.ts';
import { listLanguageNames } from './languages.ts';

/** Names that no highlighter needs to know: the text is shown as it is. */
const plain = [
  'text',
  'txt',
  'plain',
  'plaintext',
  'output',
  'ansi',
  'log',
  'none',
  'mermaid',
  'math',
  'tree',
  'env',
  'gitignore',
];

const shown = new Set([
  ...plain,
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
]);
const runs: readonly TestAttribute[] = [
  'continue',
  'group',
  'fails',
  'repro',
  'fix',
  'versions',
  'timeout',
  'network',
  'server',
  'schema',
  'env',
  'filter',
  'typecheck',
];

/**
 * What is wrong with a fence that is only shown: a language that nothing knows is most often a typing error, and would
 * pass as untested without a word; an attribute of tests has nothing to act on.
 */
export function checkShownLanguage(file: string, { info, line, column }: Fence): Diagnostic | undefined {
  const place = { file, line, column };
  const attribute = runs.find((name) => info.attributes[name] !== undefined);
  if (!shown.has(info.written)) {
    const nearest = findNearestName(info.written, [...listLanguageNames(), ...shown]);
    const advice = 'Write `text` for what is no program, or name the language in the settings.';
    return {
      code: 'TZ_SAMPLE_UNKNOWN_LANGUAGE',
      severity: 'error',
      message: `\`${info.written}\` is no language that can be run or highlighted.`,
      hint: nearest ? `Did you mean \`${nearest}\`?` : advice,
      place,
    };
  }
  if (!attribute) return undefined;
  return {
    code: 'TZ_SAMPLE_UNKNOWN_LANGUAGE',
    severity: 'error',
    message: `\`${attribute}\` is for samples that run, and nothing runs \`${info.written}\`.`,
    hint: 'Remove the attribute, or say in the settings how the language is run.',
    place,
  };
}
