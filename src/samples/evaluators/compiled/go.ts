import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runProcess } from '../../hosts/run-process.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import { findVersion } from '../find-version.ts';
import type { RaisedError } from '../raised-error.ts';
import { type BatchCompiler, compileBatch, stoppedCompiler } from './compile-batch.ts';
import type { CompiledLanguage, Unit } from './compiled-language.ts';
import type { Program } from './program.ts';

/** Packages of the standard library that are imported where a sample uses them without saying so. */
const standard: Record<string, string> = {
  ...Object.fromEntries(
    ['fmt', 'os', 'strings', 'strconv', 'errors', 'time', 'sort', 'math', 'bytes', 'io', 'bufio', 'sync'].map(
      (name) => [name, name],
    ),
  ),
  ...{
    context: 'context',
    regexp: 'regexp',
    log: 'log',
    json: 'encoding/json',
    http: 'net/http',
    filepath: 'path/filepath',
  },
};

/** Makes a whole file of a sample, its lines where they were. */
function completeSource(text: string): string {
  if (/^package\s+\w+/m.test(text)) return text;
  const hoisted: string[] = [];
  const body = text.replace(/^import\s*(?:\([^)]*\)|(?:\w+\s+)?"[^"\n]*")/gm, (block) => {
    hoisted.push(
      block
        .replace(/\n/g, ';')
        .replace(/\(;/, '(')
        .replace(/;\s*\)/, ')'),
    );
    return '\n'.repeat(block.split('\n').length - 1);
  });
  const used = Object.entries(standard).filter(
    ([name, path]) =>
      new RegExp(`\\b${name}\\.[A-Z]`).test(body) && !hoisted.some((block) => block.includes(`"${path}"`)),
  );
  const imports = [...hoisted, ...used.map(([, path]) => `import "${path}"`)]
    .map((line) => `${line}; `)
    .join('');
  const declares = /^func\s+main\s*\(/m.test(body);
  const onlyDeclares =
    !declares &&
    /^(?:func|type)\s/m.test(body) &&
    !/^\s*\w+(?:\.\w+)*\(|:=/m.test(body.replace(/^func[\s\S]*?^\}/gm, ''));
  if (declares) return `package main; ${imports}${body}`;
  if (onlyDeclares) return `package main; ${imports}${body}\nfunc main() {}`;
  return `package main; ${imports}func main() { ${body}\n}`;
}

/** Whether a sample does something before its `main`: in a batch it would then do it for all others too. */
const actsEarly = (source: string) =>
  /^func\s+init\s*\(|^var\s[^\n]*=[^\n]*[(<]|^var\s*\([\s\S]*?[=][\s\S]*?[(<][\s\S]*?^\)|^import\s+_|^\s+_\s+"|\bruntime\.|\bdebug\./m.test(
    source,
  );

/** Whether `main` is all that a sample declares: its file can then lie beside others, since imports are a file's own. */
const declaresMainOnly = (source: string) =>
  [...source.matchAll(/^(?:package main; [^\n]*?)?(func|type|var|const)\b\s*(\w*)/gm)].every(
    ([, kind, name]) => kind === 'func' && name === 'main',
  ) && source.split(/\bmain\s*\(/).length === 2;

const compileGo: BatchCompiler = async (units, context) => {
  const sources = units.map(({ text }) => completeSource(text));
  writeOwnFile(join(context.dir, 'go.mod'), 'module samples\n\ngo 1.19\n');
  const alone = units.length === 1;
  units.forEach((unit, index) => {
    const source = sources[index] ?? '';
    const isBeside = alone || declaresMainOnly(source);
    const folder = isBeside ? context.dir : join(context.dir, unit.name);
    mkdirSync(folder, { recursive: true });
    const inner = source
      .replace(/^package\s+main\b/m, isBeside ? 'package main' : `package ${unit.name}`)
      .replace(/(^|;\s*)func main\(/m, isBeside ? `$1func ${unit.name}(` : '$1func Main(');
    writeOwnFile(join(folder, `${unit.name}.go`), alone ? source : inner);
  });
  if (!alone)
    writeOwnFile(
      join(context.dir, 'main.go'),
      createDispatch(
        units,
        units.filter((_, index) => !declaresMainOnly(sources[index] ?? '')),
      ),
    );
  const run = await runProcess(
    {
      command: 'go',
      // All errors, not ten; and no tables for a debugger.
      args: ['build', '-gcflags=-e', '-ldflags=-s -w', '-o', 'program', '.'],
      cwd: context.dir,
      env: goEnvironment(context.env),
      access: { ...context.access, write: [...context.access.write, goCache()] },
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

function createDispatch(units: readonly Unit[], packages: readonly Unit[]): string {
  const imports = packages.map(({ name }) => `import "samples/${name}"`);
  const call = (unit: Unit) => (packages.includes(unit) ? `${unit.name}.Main()` : `${unit.name}()`);
  const cases = units.map((unit) => `case "${unit.name}": os.Args = os.Args[:1]; ${call(unit)}`);
  return `package main\nimport "os"\n${imports.join('\n')}\nfunc main() { switch os.Args[1] {\n${cases.join('\n')}\n} }\n`;
}

/** The build cache is kept between runs: it holds the compiled standard library. */
function goCache(): string {
  const folder = process.env.GOCACHE ?? join(homedir(), '.cache', 'go-build');
  mkdirSync(folder, { recursive: true });
  return folder;
}

const goEnvironment = (env: Record<string, string>) => ({
  ...env,
  GOCACHE: goCache(),
  GOFLAGS: '-mod=mod',
  GOPROXY: 'off',
  CGO_ENABLED: '0',
});

function findErrors(stderr: string, units: readonly Unit[]) {
  const errors = new Map<Unit, RaisedError>();
  for (const [, file, line, column, message = ''] of stderr.matchAll(
    /^(?:vet: )?(?:\S*\/)?(\w+)\.go:(\d+):(?:(\d+):)? (.*)$/gm,
  )) {
    const unit = units.find(({ name }) => name === file);
    if (!unit || errors.has(unit)) continue;
    const place = { line: Number(line), ...(column && line !== '1' ? { column: Number(column) } : {}) };
    errors.set(unit, { name: 'CompileError', message, ...place, unparsed: true });
  }
  return { errors, other: { name: 'CompileError', message: stderr.trim().split('\n').slice(-3).join('\n') } };
}

export const go: CompiledLanguage = {
  language: 'go',
  needs: 'Install go (Debian: golang-go).',
  frame: { comment: '//', print: (mark) => `;fmt.Print("${mark.replace('\u0001', '\\x01')}");` },
  findToolchain: () => findVersion('Go', 'go', ['version'], /go(\d[\d.]*)/),
  compile: (units, context) =>
    compileBatch(units, context, {
      compile: compileGo,
      findKey: ({ text }) => (actsEarly(completeSource(text)) ? undefined : 'packages'),
      isSingle: false,
    }),
  findError: (stderr, name) => {
    const [, message] = /^panic: (.*)$/m.exec(stderr) ?? [];
    if (message === undefined) return undefined;
    const [, line] = new RegExp(`${name}\\.go:(\\d+)`).exec(stderr) ?? [];
    return { name: 'panic', message, ...(line ? { line: Number(line) } : {}) };
  },
};
