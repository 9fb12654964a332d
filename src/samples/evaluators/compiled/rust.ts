import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runProcess } from '../../hosts/run-process.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import { findVersion } from '../find-version.ts';
import type { RaisedError } from '../raised-error.ts';
import { type BatchCompiler, compileBatch, stoppedCompiler } from './compile-batch.ts';
import type { CompiledLanguage, Unit } from './compiled-language.ts';
import type { Program } from './program.ts';

const execute = promisify(execFile);
let compiler: Promise<string> | undefined;

/** The real compiler, past the proxy of a version manager, which looks for its own files in the home directory. */
function findCompiler(): Promise<string> {
  compiler ??= execute('rustc', ['--print', 'sysroot']).then(({ stdout }) =>
    join(stdout.trim(), 'bin', 'rustc'),
  );
  return compiler;
}

/** As rustdoc does: `# ` hides a line, statements get a `main`, and `Ok::<…>(())` at the end lets `?` be used. */
function completeSource(text: string): string {
  const shown = text.replace(/^(\s*)# /gm, '$1');
  if (/^\s*(?:pub\s+)?(?:async\s+)?fn main\s*\(/m.test(shown)) return shown;
  const attributes: string[] = [];
  const statements = shown.replace(/^\s*#!\[[^\n]*\]/gm, (line) => {
    attributes.push(line.trim());
    return '';
  });
  const body = callTests(statements);
  const head = attributes.length > 0 ? `${attributes.join(' ')} ` : '';
  return /^\s*Ok::<.*>\(\(\)\)\s*$/m.test(body)
    ? `${head}fn main() { fn inner() -> Result<(), impl core::fmt::Debug> { ${body}\n} inner().unwrap() }`
    : `${head}fn main() { ${body}\n}`;
}

/** Tests of a sample would not even be compiled: they run as its last statements, but for those that must fail or wait. */
function callTests(text: string): string {
  const calls: string[] = [];
  const pattern = /^((?:#\[[^\]\n]*\]\s+)+)(fn (\w+)\(\)(\s*->\s*(?:\w+::)*Result\b)?)/gm;
  const shown = text.replace(
    pattern,
    (whole, attributes: string, head: string, name: string, result?: string) => {
      if (!attributes.includes('#[test]') || /#\[(?:should_panic|ignore)\b/.test(attributes)) return whole;
      calls.push(` ${name}()${result ? '.unwrap()' : ''};`);
      return attributes.replace('#[test]', '') + head;
    },
  );
  return calls.length > 0 ? `${shown}\n;${calls.join('')}` : text;
}

/** Whether a sample speaks of its own crate, or for the whole program: then it cannot be a module of another. */
const isCrate = (source: string) =>
  /#!\[|\bcrate\b|\bmacro_export\b|\bmodule_path!|\btype_name\b|\b(?:no_mangle|export_name|global_allocator|link\w*)\b|\basm!/.test(
    source,
  );

const compileRust: BatchCompiler = async (units, context) => {
  const sources = units.map(({ text }) => completeSource(text));
  const alone = units.length === 1;
  const path = await findCompiler();
  units.forEach((unit, index) => {
    const source = sources[index] ?? '';
    writeOwnFile(
      join(context.dir, `${unit.name}.rs`),
      alone ? source : source.replace(/\bfn main\s*\(/, 'pub fn main('),
    );
  });
  if (!alone) writeOwnFile(join(context.dir, 'dispatch.rs'), createDispatch(units));
  const main = alone ? `${units[0]?.name}.rs` : 'dispatch.rs';
  const options = [
    '--edition',
    '2021',
    '--error-format',
    'short',
    '-C',
    'debuginfo=0',
    '-C',
    'prefer-dynamic',
    '-C',
    'rpath',
    '-A',
    'warnings',
  ];
  const run = await runProcess(
    {
      command: path,
      args: [...options, '-o', 'program', main],
      cwd: context.dir,
      env: context.env,
      access: context.access,
    },
    context,
  );
  if (run.stopped) return stoppedCompiler(run.stopped);
  if (run.exit !== 0) return findErrors(run.stderr, units);
  const target = join(context.dir, 'program');
  return {
    programs: new Map(
      units.map((unit): [Unit, Program] => [unit, { command: target, args: alone ? [] : [unit.name] }]),
    ),
  };
};

function createDispatch(units: readonly Unit[]): string {
  const modules = units.map(({ name }) => `mod ${name};`);
  const cases = units.map(({ name }) => `Some("${name}") => report(${name}::main()),`);
  return [
    ...modules,
    'fn report<T: std::process::Termination>(value: T) -> std::process::ExitCode { value.report() }',
    'fn main() -> std::process::ExitCode { match std::env::args().nth(1).as_deref() {',
    ...cases,
    '_ => std::process::ExitCode::from(70) } }',
    '',
  ].join('\n');
}

function findErrors(stderr: string, units: readonly Unit[]) {
  const errors = new Map<Unit, RaisedError>();
  for (const [, file, line, column, code, message = ''] of stderr.matchAll(
    /^(?:\S*\/)?(\w+)\.rs:(\d+):(\d+): error(?:\[(\w+)\])?: (.*)$/gm,
  )) {
    const unit = units.find(({ name }) => name === file);
    if (!unit || errors.has(unit)) continue;
    const place = { line: Number(line), ...(line === '1' ? {} : { column: Number(column) }) };
    errors.set(unit, { name: 'CompileError', ...(code ? { code } : {}), message, ...place, unparsed: true });
  }
  return { errors, other: { name: 'CompileError', message: stderr.trim().split('\n').slice(-3).join('\n') } };
}

/**
 * The line and message of a panic; the column is counted differently from one Rust to the next. Before 1.73 the message
 * stood in quotes ahead of the place.
 */
function findPanic(stderr: string, name: string) {
  const place = `(?:\\S*/)?${name}\\.rs:(?<line>\\d+):\\d+`;
  const found =
    new RegExp(`panicked at ${place}:\\n(?<message>.*)`).exec(stderr) ??
    new RegExp(`panicked at '(?<message>[^]*?)', ${place}`).exec(stderr);
  const { message, line } = found?.groups ?? {};
  const [first = ''] = message?.split('\n') ?? [];
  return message === undefined ? undefined : { name: 'panic', message: first, line: Number(line) };
}

export const rust: CompiledLanguage = {
  language: 'rust',
  needs: 'Install rustc (Debian: rustc).',
  frame: { comment: '//', print: (mark) => `print!("${mark.replace('\u0001', '\\u{1}')}");` },
  findToolchain: () => findVersion('Rust', 'rustc', ['--version'], /rustc (\S+)/),
  compile: (units, context) =>
    compileBatch(units, context, {
      compile: compileRust,
      findKey: ({ text }) => (isCrate(completeSource(text)) ? undefined : 'modules'),
      isSingle: true,
    }),
  findError: (stderr, name) => {
    const panic = findPanic(stderr, name);
    if (panic) return panic;
    const [, returned] = /^Error: (.*)$/m.exec(stderr) ?? [];
    return returned === undefined ? undefined : { name: 'Error', message: returned };
  },
};
