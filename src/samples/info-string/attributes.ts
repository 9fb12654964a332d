/** What an attribute takes: nothing (`hidden`), always a value (`group="a"`), or a value that may be left out. */
type AttributeForm = 'flag' | 'value';

/** The attributes that mean something to the tester. */
export const testAttributes = {
  continue: 'flag',
  group: 'value',
  hidden: 'flag',
  file: 'value',
  server: 'flag',
  skip: 'value',
  fails: 'value',
  repro: 'value',
  fix: 'flag',
  versions: 'value',
  timeout: 'value',
  network: 'flag',
  env: 'value',
  schema: 'value',
  filter: 'value',
  typecheck: 'value',
  id: 'value',
} as const satisfies Record<string, AttributeForm>;

export type TestAttribute = keyof typeof testAttributes;

export const isTestAttribute = (name: string): name is TestAttribute => Object.hasOwn(testAttributes, name);

/**
 * What other tools put into an info string: it is left to the highlighter. Names of Expressive Code, Starlight,
 * Docusaurus, VitePress, twoslash and rustdoc.
 */
export const displayAttributes: readonly string[] = [
  ...['title', 'caption', 'filename', 'name', 'description', 'label', 'icon', 'lang', 'class', 'style'],
  ...['ins', 'del', 'mark', 'add', 'remove', 'highlight', 'hl_lines', 'focus', 'diff', 'error', 'warning'],
  ...['wrap', 'nowrap', 'frame', 'collapse', 'preserveIndent', 'hangingIndent', 'copy', 'nocopy', 'theme'],
  ...['showLineNumbers', 'startLineNumber', 'linenums', 'lineNumbers', 'line-numbers', 'no-line-numbers'],
  ...['live', 'noInline', 'twoslash', 'preview', 'useDiffSyntax', 'tab', 'sync', 'region', 'editable'],
];
