import MagicString from 'magic-string';
import type { PagePlan } from '../plan.ts';
import type { RunSettings } from '../run-settings.ts';
import { listTests } from './list-tests.ts';

/** A page as a module of tests, with a source map onto the page. */
export interface PageModule {
  code: string;
  map: ReturnType<MagicString['generateMap']>;
}

/**
 * Writes the test file of a page: one literal `test("name", …)` per sample, so that editors can list them without
 * running anything, and each mapped to the line of its fence.
 *
 * @param path absolute path of the page.
 * @param runner what the module imports `test` and `runPage` from.
 */
export function createPageModule(
  path: string,
  text: string,
  plan: PagePlan,
  settings: RunSettings,
  runner: string,
): PageModule {
  const tests = new Map<number, string>();
  const add = (line: number, code: string) => tests.set(line, `${tests.get(line) ?? ''}${code}\n`);
  for (const each of listTests(plan)) {
    const name = quoteName(each.name);
    const key = 'id' in each ? JSON.stringify(each.id) : '';
    if ('id' in each) add(each.line, `test(${name}, page.options(${key}), page.sample(${key}));`);
    else add(each.line, `test(${name}, page.problem(${each.problem}));`);
  }
  const source = new MagicString(text.endsWith('\n') ? text : `${text}\n`);
  replaceLines(source, tests);
  source.prepend(
    `import { runPage, test } from ${JSON.stringify(runner)};\n` +
      // As text: the module is parsed several times on its way, and a text is one token.
      `const page = runPage(...JSON.parse(${JSON.stringify(JSON.stringify([plan, settings]))}));\n`,
  );
  return {
    code: source.toString(),
    map: source.generateMap({ source: path, includeContent: true, hires: false }),
  };
}

/** Editors read the source of a name without undoing escapes, so it is quoted in the way that needs none. */
const quoteName = (name: string) =>
  name.includes('"') && !/['\\]/.test(name) ? `'${name}'` : JSON.stringify(name);

/** Puts the tests in the place of their lines and removes all else. */
function replaceLines(source: MagicString, tests: ReadonlyMap<number, string>): void {
  const { original } = source;
  let line = 1;
  let start = 0;
  while (start < original.length) {
    const next = original.indexOf('\n', start) + 1 || original.length;
    const code = tests.get(line);
    if (code === undefined) source.remove(start, next);
    else source.overwrite(start, next, code);
    start = next;
    line += 1;
  }
}
