import { findLanguage } from '../languages.ts';
import type { TestAttribute } from './attributes.ts';
import { checkAttributes } from './check-attributes.ts';
import { findIdleAttributes } from './find-idle-attributes.ts';
import type { InfoProblem } from './info-problem.ts';
import { tokenizeInfo } from './tokenize-info.ts';

/** What an info string says, to the tester and to the site alike. */
export interface InfoString {
  /** The language as written, lower case; empty for a bare fence. */
  written: string;
  /** The one name of a runnable language; absent for all others, which are only shown. */
  language?: string;
  /** `title="…"`: shown above the block, and the sample's name in reports. */
  title?: string;
  /** Test attributes by name; a flag is the empty string. */
  attributes: Partial<Record<TestAttribute, string>>;
  /** What is left for the highlighter, as written. */
  display: string;
  problems: InfoProblem[];
}

/**
 * Reads what stands after the opening of a fence: ```` ```js continue title="Upload" {1,3} ````.
 * The one grammar: the tester and the site both use it.
 *
 * @param info the text as it stands in the file: Markdown's backslash escapes are not applied, so that a regular
 *   expression needs no second layer of them.
 */
export function parseInfoString(info: string): InfoString {
  const start = /^\s*/.exec(info)?.[0].length ?? 0;
  const word = /^[^\s,{:]*/.exec(info.slice(start))?.[0] ?? '';
  const tokens = tokenizeInfo(info, start + word.length);
  const written = word.toLowerCase();
  const language = findLanguage(written);
  const { attributes, display, problems } = checkAttributes(tokens, language !== undefined);
  const idle = findIdleAttributes({ written, ...(language ? { language } : {}) }, attributes, tokens);
  const title = tokens.find(({ name }) => name === 'title')?.value;
  return {
    written,
    ...(language ? { language } : {}),
    ...(title ? { title } : {}),
    attributes,
    display: display.map(({ raw }) => raw).join(' '),
    problems: [...problems, ...idle],
  };
}
