import { join } from 'node:path';
import { runProcess } from '../../hosts/run-process.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import { findVersion } from '../find-version.ts';
import type { RaisedError } from '../raised-error.ts';
import { type BatchCompiler, compileBatch, stoppedCompiler } from './compile-batch.ts';
import type { CompiledLanguage, Unit } from './compiled-language.ts';
import type { Program } from './program.ts';

interface Dialect {
  compiler: string;
  extension: string;
  flags: string[];
  /** Included where a sample is no whole program. */
  headers: string[];
}

const dialects = {
  c: {
    compiler: 'gcc',
    extension: 'c',
    flags: ['-std=gnu17', '-lm'],
    headers: ['stdio.h', 'stdlib.h', 'string.h', 'stdbool.h', 'stdint.h', 'math.h'],
  },
  cpp: {
    compiler: 'g++',
    extension: 'cpp',
    flags: ['-std=gnu++20'],
    headers: ['cstdio', 'iostream', 'string', 'vector', 'map', 'algorithm', 'memory', 'stdexcept'],
  },
} satisfies Record<string, Dialect>;

const hasMain = (text: string) => /\bmain\s*\(/.test(text);
const definesFunctions = (text: string) =>
  /^(?!\s*(?:if|for|while|switch|return|else)\b)[A-Za-z_][\w\s*&<>:,]*\)?\s*\([^;{}]*\)\s*(?:const\s*)?\{/m.test(
    text,
  ) || /^(?:struct|class|template|namespace)\b/m.test(text);

interface Source {
  includes: string[];
  /** The text without its includes, in the same lines, made whole by a `main`. */
  body: string;
}

/** Splits off the includes, and puts a `main` around statements that have none. */
function createSource(text: string, dialect: Dialect): Source {
  const includes: string[] = [];
  const bare = text.replace(/^[ \t]*#[ \t]*include[^\n]*/gm, (line) => {
    includes.push(line.trim());
    return '';
  });
  if (hasMain(text)) return { includes, body: bare };
  const standard = dialect.headers.map((header) => `#include <${header}>`);
  const body = definesFunctions(bare)
    ? `${bare}\nint main(void) { return 0; }`
    : `int main(void) { ${bare}\nreturn 0; }`;
  return { includes: [...standard, ...includes], body };
}

/** The names that a C sample gives to the whole program: in a batch each sample needs its own. */
function findGlobalNames(body: string): string[] {
  const names = new Set<string>(['main']);
  const patterns = [
    /^[A-Za-z_][\w\s*]*?\b([A-Za-z_]\w*)\s*\([^;{}]*\)\s*\{/gm,
    /^(?:static\s+|const\s+)*[A-Za-z_][\w\s*]*?\b([A-Za-z_]\w*)\s*(?:\[[^\]]*\]\s*)*(?:=[^;]*)?;/gm,
    /\b(?:struct|union|enum)\s+([A-Za-z_]\w*)\s*\{/g,
    /\btypedef\b[^;]*?\b([A-Za-z_]\w*)\s*;/g,
    /^\}\s*([A-Za-z_]\w*)\s*;/gm,
  ];
  for (const pattern of patterns) for (const [, name] of body.matchAll(pattern)) if (name) names.add(name);
  return [...names];
}

function isolate(unit: Unit, body: string, dialect: Dialect): string {
  const lines = `#line 1 "${unit.name}"\n${body}`;
  const macros = [...body.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)/gm)].map(([, name]) => `#undef ${name}`);
  if (dialect.extension === 'cpp')
    return [`namespace ${unit.name} {`, '#define main program', lines, '#undef main', ...macros, '}'].join(
      '\n',
    );
  const names = findGlobalNames(body);
  const renames = names.map((name) => `#define ${name} ${unit.name}_${name === 'main' ? 'program' : name}`);
  return [...renames, lines, ...macros, ...names.map((name) => `#undef ${name}`)].join('\n');
}

/**
 * What a sample shares a program with: samples of the same includes, so that none of them lives off another's. One that
 * does something before `main`, or to the preprocessor, stands alone.
 */
function findKey(unit: Unit, dialect: Dialect): string | undefined {
  const { includes, body } = createSource(unit.text, dialect);
  const isOdd =
    /__attribute__|\basm\b|^[ \t]*#[ \t]*(?:undef|pragma|line)\b/m.test(body) ||
    /^[ \t]*#[ \t]*(?:define|if)[\s\S]*^[ \t]*#[ \t]*include/m.test(unit.text);
  if (isOdd || (dialect.extension === 'cpp' && actsEarly(body))) return undefined;
  return [...new Set(includes)].join('\n');
}

/** Whether a C++ sample may have an object outside of all functions: it would come to life in every program. */
function actsEarly(body: string): boolean {
  const bare = body
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|^[ \t]*#[^\n]*(?:\\\n[^\n]*)*/gm, '')
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '0');
  let outer = '';
  let depth = 0;
  for (const char of bare) {
    if (char === '}') depth -= 1;
    else if (depth === 0) outer += char === '{' ? '{;' : char;
    if (char === '{') depth += 1;
  }
  const isHarmless = (piece: string) =>
    piece === '' ||
    /^(?:using|typedef|enum|template|namespace|static_assert|constexpr|inline constexpr|(?:struct|class|union)\s+\w+[^=()]*(?:\{|$))/.test(
      piece,
    ) ||
    /^[^=]*\([\s\S]*\{$/.test(piece);
  return !outer
    .split(';')
    .map((piece) => piece.trim())
    .every(isHarmless);
}

const callOf = (unit: Unit, body: string, dialect: Dialect) => {
  const name = dialect.extension === 'cpp' ? `${unit.name}::program` : `${unit.name}_program`;
  const takesArguments = /\bmain\s*\(\s*(?!void\s*\)|\))/.test(body);
  return `if (!__builtin_strcmp(argv[1], "${unit.name}")) return ${name}(${takesArguments ? '1, argv' : ''});`;
};

/** Writes units as one program that runs the one that its first argument names. */
function joinUnits(units: readonly Unit[], dialect: Dialect): string {
  const sources = units.map((unit) => createSource(unit.text, dialect));
  const [first] = sources;
  const includes = [...new Set(sources.flatMap((source) => source.includes))];
  if (units.length === 1 && first && units[0])
    return [...includes, `#line 1 "${units[0].name}"`, first.body, ''].join('\n');
  return [
    ...includes,
    ...units.map((unit, index) => isolate(unit, sources[index]?.body ?? '', dialect)),
    '#line 1 "dispatch"',
    'int main(int argc, char **argv) { (void)argc;',
    ...units.map((unit, index) => callOf(unit, sources[index]?.body ?? '', dialect)),
    'return 70; }',
    '',
  ].join('\n');
}

const createCompiler =
  (dialect: Dialect): BatchCompiler =>
  async (units, context) => {
    const source = join(context.dir, `program.${dialect.extension}`);
    const target = join(context.dir, 'program');
    writeOwnFile(source, joinUnits(units, dialect));
    const run = await runProcess(
      {
        command: dialect.compiler,
        args: ['-O0', '-pipe', '-fno-diagnostics-show-caret', '-o', target, source, ...dialect.flags],
        cwd: context.dir,
        env: context.env,
        access: context.access,
      },
      context,
    );
    if (run.stopped) return stoppedCompiler(run.stopped);
    if (run.exit !== 0) return findErrors(run.stderr, units);
    const alone = units.length === 1;
    const programs = units.map((unit): [Unit, Program] => [
      unit,
      { command: target, args: alone ? [] : [unit.name] },
    ]);
    return { programs: new Map(programs) };
  };

function findErrors(stderr: string, units: readonly Unit[]) {
  const errors = new Map<Unit, RaisedError>();
  let other: RaisedError | undefined;
  for (const [, file, line, column, message = ''] of stderr.matchAll(
    /^([^\s:]+):(\d+):(?:(\d+):)? (?:fatal )?error: (.*)$/gm,
  )) {
    const unit = units.find(({ name }) => name === file);
    const error = {
      name: 'CompileError',
      message,
      line: Number(line),
      ...(column ? { column: Number(column) } : {}),
    };
    if (unit && !errors.has(unit)) errors.set(unit, { ...error, unparsed: true });
    else other ??= { name: 'CompileError', message };
  }
  return {
    errors,
    other: other ?? { name: 'CompileError', message: stderr.trim().split('\n').slice(-2).join('\n') },
  };
}

function createLanguage(language: keyof typeof dialects, name: string): CompiledLanguage {
  const dialect = dialects[language];
  return {
    language,
    needs: `Install ${dialect.compiler} (Debian: ${dialect.compiler}).`,
    frame: { comment: '//', print: (mark) => `fputs("${mark.replace('\u0001', '\\001')}", stdout);` },
    findToolchain: () => findVersion(name, dialect.compiler, ['-dumpfullversion'], /([\d.]+)/),
    compile: (units, context) =>
      compileBatch(units, context, {
        compile: createCompiler(dialect),
        findKey: (unit) => findKey(unit, dialect),
        isSingle: true,
      }),
  };
}

export const c = createLanguage('c', 'GCC');
export const cpp = createLanguage('cpp', 'G++');
