import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HostProcess, startHost } from '../../hosts/host-process.ts';
import { findRunRoot } from '../../hosts/workspace.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import { findVersion } from '../find-version.ts';
import type { RaisedError } from '../raised-error.ts';
import type { CompileContext, CompiledLanguage, Unit } from './compiled-language.ts';
import type { Program } from './program.ts';

const hostFile = fileURLToPath(new URL('./CompilerHost.java', import.meta.url));
/** Starts fast rather than running fast: samples are short. */
const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];
let host: HostProcess | undefined;
let queue: Promise<unknown> = Promise.resolve();

interface Source {
  code: string;
  /** The class whose `main` runs; absent where there is none, and compiling is all. */
  main?: string;
  file: string;
}

const imports = [
  'java.io.*',
  'java.nio.file.*',
  'java.time.*',
  'java.util.*',
  'java.util.function.*',
  'java.util.stream.*',
];

/** Makes a whole file of a sample: statements get a class and a `main`, as in `jshell`. Lines stay where they are. */
function completeSource(text: string): Source {
  const pack = /^\s*package\s+([\w.]+)\s*;/m.exec(text)?.[1];
  if (
    /^\s*(?:(?:public|final|abstract|sealed)\s+)*(?:class|interface|enum|record|@interface)\s+\w+/m.test(text)
  ) {
    const file = /\bpublic\s+(?:(?:final|abstract|sealed)\s+)*(?:class|interface|enum|record)\s+(\w+)/.exec(
      text,
    )?.[1];
    const before = text.split(/\bstatic\s+void\s+main\s*\(/);
    const owner =
      before.length > 1
        ? [...(before[0] ?? '').matchAll(/^\s{0,1}(?:\w+\s+)*?(?:class|interface|enum|record)\s+(\w+)/gm)].at(
            -1,
          )?.[1]
        : undefined;
    const main = owner ?? file;
    const hasMain = before.length > 1 && main;
    return {
      code: text,
      file: file ?? owner ?? 'Main',
      ...(hasMain ? { main: pack ? `${pack}.${main}` : main } : {}),
    };
  }
  const hoisted: string[] = [];
  const body = text.replace(/^\s*import\s[^;\n]*;/gm, (line) => {
    hoisted.push(line.trim());
    return '';
  });
  const head = `${imports.map((name) => `import ${name};`).join(' ')} ${hoisted.join(' ')} public class Main {`;
  const isMethods =
    /^\s*(?:public\s+|private\s+)?static\s+[\w<>[\],\s]+\([^;]*\)\s*(?:throws\s+[\w,\s]+)?\{/m.test(body);
  if (isMethods && /\bmain\s*\(/.test(body))
    return { code: `${head} ${body}\n}`, main: 'Main', file: 'Main' };
  if (isMethods) return { code: `${head} ${body}\n}`, file: 'Main' };
  return {
    code: `${head} public static void main(String[] args) throws Exception { ${body}\n} }`,
    main: 'Main',
    file: 'Main',
  };
}

function takeHost(): HostProcess {
  if (!host?.isAlive())
    host = startHost({
      command: 'java',
      args: [...quick, hostFile],
      cwd: findRunRoot(),
      env: {
        PATH: process.env.PATH ?? '',
        LANG: 'C.UTF-8',
        ...(process.env.JAVA_HOME ? { JAVA_HOME: process.env.JAVA_HOME } : {}),
      },
      access: { root: process.cwd(), write: [findRunRoot()], network: false },
      keepInput: true,
    });
  return host;
}

/** The compiler takes one file at a time. */
function compileFile(target: string, file: string): Promise<RaisedError | undefined> {
  const next = queue.then(async () => {
    const process_ = takeHost();
    const answered = new Promise<string>((resolve) => {
      process_.stdout.onData = () => {
        if (/(?:^|\n)end\n$/.test(process_.stdout.text())) resolve(process_.stdout.take());
      };
    });
    process_.child.stdin?.write(`${target}\t${file}\n`);
    const outcome = await Promise.race([answered, process_.ended]);
    if (typeof outcome !== 'string')
      return { name: 'CompileError', message: `The compiler went down: ${process_.stderr.text().trim()}` };
    return readErrors(outcome);
  });
  queue = next.catch(() => undefined);
  return next;
}

function readErrors(answer: string): RaisedError | undefined {
  const [, line, column, message = ''] = /^error\t(-?\d+)\t(-?\d+)\t(.*)$/m.exec(answer) ?? [];
  if (line === undefined) return undefined;
  const text = message.replace(/\\n/g, '\n').replace(/\\\\/g, '\\').replace(/\n\s+/g, ', ');
  const place =
    Number(line) > 0 ? { line: Number(line), ...(line === '1' ? {} : { column: Number(column) }) } : {};
  return { name: 'CompileError', message: text, ...place, unparsed: true };
}

async function compile(
  units: readonly Unit[],
  context: CompileContext,
): Promise<Map<Unit, Program | RaisedError>> {
  const results = new Map<Unit, Program | RaisedError>();
  for (const unit of units) {
    const { code, main, file } = completeSource(unit.text);
    const dir = join(context.dir, unit.name);
    mkdirSync(dir, { recursive: true });
    const path = join(dir, `${file}.java`);
    writeOwnFile(path, code);
    const error = await compileFile(dir, path);
    const program: Program = main
      ? { command: 'java', args: [...quick, '-ea', '-cp', dir, main] }
      : { command: 'true', args: [] };
    results.set(unit, error ?? program);
  }
  return results;
}

/** Of the main thread, or of another: its end leaves the exit status as it is. */
function findError(stderr: string): RaisedError | undefined {
  const [, name, message] =
    /^Exception in thread "[^"]*" (?:[\w.$]*[.$])?(\w+)(?:: (.*))?$/m.exec(stderr) ?? [];
  if (name === undefined) return undefined;
  const [, line] =
    /^\s+at [\w.$/]+\((?:\w+)\.java:(\d+)\)/m.exec(stderr.replace(/^\s+at java\.[^\n]*\n/gm, '')) ?? [];
  return { name, message: message ?? '', ...(line ? { line: Number(line) } : {}) };
}

export const java: CompiledLanguage = {
  language: 'java',
  needs: 'Install a JDK (Debian: default-jdk-headless).',
  frame: { comment: '//', print: (mark) => `System.out.print("${mark.replace('\u0001', '\\u0001')}");` },
  findToolchain: () => findVersion('Java', 'javac', ['--version'], /javac (\S+)/),
  compile,
  findError,
  findQuietError: findError,
};
