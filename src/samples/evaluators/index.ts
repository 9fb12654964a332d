import { addLanguage } from '../languages.ts';
import type { LanguageSettings } from '../settings.ts';
import { c, cpp } from './compiled/c-family.ts';
import { createCompiledEvaluator } from './compiled/create-evaluator.ts';
import { go } from './compiled/go.ts';
import { java } from './compiled/java.ts';
import { rust } from './compiled/rust.ts';
import { data } from './data/index.ts';
import type { Evaluator } from './evaluator.ts';
import { http } from './http/index.ts';
import { createInterpreterEvaluator } from './interpreted/create-evaluator.ts';
import type { Interpreter } from './interpreted/interpreter.ts';
import { interpreters } from './interpreted/interpreters.ts';
import { javascript } from './javascript/index.ts';
import { markup } from './markup/index.ts';
import { python } from './python/index.ts';
import { bash, consoleTranscript } from './shell/index.ts';
import { sql } from './sql/index.ts';

/** Who runs which language. To add one, write an evaluator and put it into this list. */
export const evaluators: readonly Evaluator[] = [
  javascript,
  python,
  bash,
  consoleTranscript,
  data,
  sql,
  markup,
  http,
  ...interpreters.map(createInterpreterEvaluator),
  ...[c, cpp, java, go, rust].map(createCompiledEvaluator),
];

const byLanguage = new Map(
  evaluators.flatMap((evaluator) => evaluator.languages.map((language) => [language, evaluator])),
);

/** Makes a team's own language runnable. */
export function addEvaluator(settings: LanguageSettings): void {
  const evaluator = createInterpreterEvaluator(createInterpreter(settings));
  addLanguage({ name: settings.name, aliases: settings.aliases ?? [] });
  byLanguage.set(settings.name, evaluator);
}

/** An interpreter from a command line and an extension. */
function createInterpreter({ name, command, extension, versionArgs, needs }: LanguageSettings): Interpreter {
  const [program = name, ...words] = command;
  return {
    language: name,
    name,
    command: program,
    args: (file) => words.map((word) => word.replaceAll('{file}', file)),
    extension,
    version: { args: versionArgs ?? ['--version'], pattern: /(\d+(?:\.\d+)+)/ },
    needs: needs ?? `Install ${program}.`,
    prologue: '',
  };
}

export const findEvaluator = (language: string): Evaluator | undefined => byLanguage.get(language);
