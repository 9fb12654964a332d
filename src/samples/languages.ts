/** A language that a fence can name: its one name in reports, and the other names that writers use. */
export interface Language {
  name: string;
  aliases: readonly string[];
}

/** The runnable languages. An evaluator of the same name runs each (see evaluators/index.ts). */
export const languages: readonly Language[] = [
  { name: 'js', aliases: ['javascript', 'node'] },
  { name: 'mjs', aliases: ['esm'] },
  { name: 'cjs', aliases: ['commonjs'] },
  { name: 'ts', aliases: ['typescript', 'mts', 'cts'] },
  { name: 'python', aliases: ['py', 'python3', 'pycon', 'py3'] },
  { name: 'bash', aliases: ['sh', 'shell'] },
  { name: 'console', aliases: ['shell-session', 'shellsession', 'sh-session', 'terminal'] },
  { name: 'json', aliases: [] },
  { name: 'jsonc', aliases: [] },
  { name: 'yaml', aliases: ['yml'] },
  { name: 'toml', aliases: [] },
  { name: 'jsx', aliases: [] },
  { name: 'tsx', aliases: [] },
  { name: 'sql', aliases: ['sqlite'] },
  { name: 'html', aliases: ['htm'] },
  { name: 'css', aliases: [] },
  { name: 'java', aliases: [] },
  { name: 'c', aliases: ['h'] },
  { name: 'cpp', aliases: ['c++', 'cc', 'cxx', 'hpp'] },
  { name: 'go', aliases: ['golang'] },
  { name: 'rust', aliases: ['rs'] },
  { name: 'ruby', aliases: ['rb'] },
  { name: 'php', aliases: [] },
  { name: 'perl', aliases: ['pl'] },
  { name: 'tcl', aliases: [] },
  { name: 'http', aliases: ['rest'] },
];

const byName = new Map(
  languages.flatMap(({ name, aliases }) => [name, ...aliases].map((key) => [key, name] as const)),
);

/** Makes a team's own language runnable; its evaluator is made from the same settings. */
export function addLanguage({ name, aliases }: Language): void {
  for (const key of [name, ...aliases]) byName.set(key.toLowerCase(), name);
}

/** The one name of a runnable language, from any name that a fence may use. */
export const findLanguage = (written: string): string | undefined => byName.get(written.toLowerCase());

/** Every name that a fence may use for a runnable language. */
export const listLanguageNames = (): string[] => [...byName.keys()];
