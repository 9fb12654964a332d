/** A language that a fence can name: its one name in reports, and the other names that writers use. */
export interface Language {
  name: string;
  aliases: readonly string[];
  /** What is read or replayed and does nothing by itself: data, markup, transcripts, requests. */
  isPassive?: true;
}

/** The runnable languages. An evaluator of the same name runs each (see evaluators/index.ts). */
export const languages: readonly Language[] = [
  { name: 'js', aliases: ['javascript', 'node'] },
  { name: 'mjs', aliases: ['esm'] },
  { name: 'cjs', aliases: ['commonjs'] },
  { name: 'ts', aliases: ['typescript', 'mts', 'cts'] },
  { name: 'python', aliases: ['py', 'python3', 'pycon', 'py3'] },
  { name: 'bash', aliases: ['sh', 'shell'] },
  { name: 'console', isPassive: true, aliases: ['shell-session', 'shellsession', 'sh-session', 'terminal'] },
  { name: 'json', isPassive: true, aliases: [] },
  { name: 'jsonc', isPassive: true, aliases: [] },
  { name: 'yaml', isPassive: true, aliases: ['yml'] },
  { name: 'toml', isPassive: true, aliases: [] },
  { name: 'jsx', aliases: [] },
  { name: 'tsx', aliases: [] },
  { name: 'sql', aliases: ['sqlite'] },
  { name: 'html', isPassive: true, aliases: ['htm'] },
  { name: 'css', isPassive: true, aliases: [] },
  { name: 'java', aliases: [] },
  { name: 'c', aliases: ['h'] },
  { name: 'cpp', aliases: ['c++', 'cc', 'cxx', 'hpp'] },
  { name: 'go', aliases: ['golang'] },
  { name: 'rust', aliases: ['rs'] },
  { name: 'ruby', aliases: ['rb'] },
  { name: 'php', aliases: [] },
  { name: 'perl', aliases: ['pl'] },
  { name: 'tcl', aliases: [] },
  { name: 'http', isPassive: true, aliases: ['rest'] },
];

const byName = new Map(
  languages.flatMap(({ name, aliases }) => [name, ...aliases].map((key) => [key, name] as const)),
);

/** Makes a team's own language runnable; its evaluator is made from the same settings. */
export function addLanguage({ name, aliases }: Language): void {
  for (const key of [name, ...aliases]) byName.set(key.toLowerCase(), name);
}

const passive = new Set(languages.filter(({ isPassive }) => isPassive).map(({ name }) => name));

/** Whether text in a runnable language is a program: a team's own languages are. */
export const isProgram = (name: string): boolean => !passive.has(name);

/** The one name of a runnable language, from any name that a fence may use. */
export const findLanguage = (written: string): string | undefined => byName.get(written.toLowerCase());

/** Every name that a fence may use for a runnable language. */
export const listLanguageNames = (): string[] => [...byName.keys()];
