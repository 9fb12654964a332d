import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mustFail } from '../evaluators/evaluate-in-order.ts';
import type { PagePlan, Scope, Step } from '../plan.ts';
import type { TypeProblem } from './type-problem.ts';

/** A file for the compiler, and which of its lines are whose. */
interface TypedFile {
  name: string;
  text: string;
  /** Line of the file before the step's first; steps that are only there for what they declare are left out. */
  owners: { step: Step; offset: number }[];
}

const isTyped = (scope: Scope) => scope.language === 'ts' || scope.language === 'tsx';

/**
 * Checks the types of all samples of all pages in one run of the compiler.
 *
 * @returns problems by the id of the step; nothing where the project has no TypeScript.
 */
export async function checkTypes(
  plans: readonly PagePlan[],
  root: string,
): Promise<ReadonlyMap<string, TypeProblem[]> | undefined> {
  const scopes = plans.flatMap((plan) => plan.scopes.filter(isTyped));
  if (!scopes.some(({ steps }) => steps.some(({ typecheck }) => typecheck))) return new Map();
  const compiler = findCompiler(root);
  if (!compiler) return undefined;
  const parent = join(root, '.tierzero');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'types-'));
  try {
    const files = scopes.flatMap((scope, index) => createFiles(scope, index));
    for (const { name, text } of files) writeText(join(folder, name), text);
    scopes.forEach((scope, index) => {
      for (const { path, text } of scope.steps.flatMap((step) => step.files))
        if (/\.[cm]?[jt]sx?$|\.json$/.test(path)) writeText(join(folder, `s${index}`, path), text);
    });
    writeText(join(folder, 'tsconfig.json'), JSON.stringify(createConfig(root)));
    writeText(join(folder, 'jsx.d.ts'), hasTypes(root, 'react') ? '' : plainJsx);
    return readProblems(await runCompiler(compiler, folder), files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The native compiler where the project has it, else the one in JavaScript. */
function findCompiler(root: string): string | undefined {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    const require = createRequire(from);
    for (const name of ['typescript-7', 'typescript']) {
      try {
        const path = join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'tsc');
        if (existsSync(path)) return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
      }
    }
  }
  return undefined;
}

const hasTypes = (root: string, name: string) => existsSync(join(root, 'node_modules', '@types', name));

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A scope is one file, as it is one module when it runs; a step that must fail has one of its own. */
function createFiles({ steps, language }: Scope, index: number): TypedFile[] {
  const usable = steps.filter((step) => step.skip === undefined && !step.problem);
  const through = usable.filter((step) => !mustFail(step));
  const files = through.length > 0 ? [joinSteps(through, through, `s${index}/sample.${language}`)] : [];
  usable.filter(mustFail).forEach((step, number) => {
    const before = usable.slice(0, usable.indexOf(step)).filter((earlier) => !mustFail(earlier));
    files.push(joinSteps([...before, step], [step], `s${index}/failing${number}.${language}`));
  });
  return files;
}

function joinSteps(steps: readonly Step[], owners: readonly Step[], name: string): TypedFile {
  const file: TypedFile = { name, text: '', owners: [] };
  let offset = 0;
  for (const step of steps) {
    if (owners.includes(step) && step.typecheck) file.owners.push({ step, offset });
    file.text += `${step.text}\n`;
    offset += step.text.split('\n').length;
  }
  return file;
}

const createConfig = (root: string) => ({
  compilerOptions: {
    ...{ noEmit: true, strict: true, skipLibCheck: true, module: 'ESNext', moduleResolution: 'bundler' },
    ...{ target: 'ESNext', lib: ['ESNext', 'DOM', 'DOM.Iterable'], moduleDetection: 'force' },
    ...{
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      allowJs: true,
      experimentalDecorators: true,
    },
    jsx: 'react-jsx',
    types: hasTypes(root, 'node') ? ['node'] : [],
  },
  include: ['**/*'],
});

/** What JSX is without React: anything goes. */
const plainJsx = `declare namespace JSX { interface IntrinsicElements { [name: string]: any } type Element = any }
declare module 'react/jsx-runtime' {
  export const jsx: any; export const jsxs: any; export const Fragment: any;
  export namespace JSX { interface IntrinsicElements { [name: string]: any } type Element = any }
}
`;

function runCompiler(compiler: string, folder: string): Promise<string> {
  const args = [compiler, '-p', folder, '--pretty', 'false'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

/** No types for a package in JavaScript: that is no fault of the sample. */
const ignored = ['TS7016'];

function readProblems(output: string, files: readonly TypedFile[]): Map<string, TypeProblem[]> {
  const byName = new Map(files.map((file) => [file.name, file]));
  const problems = new Map<string, TypeProblem[]>();
  for (const [, name = '', line, column, code = '', message = ''] of output.matchAll(
    /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/gm,
  )) {
    const owner = byName
      .get(name.replaceAll('\\', '/'))
      ?.owners.findLast(({ offset }) => offset < Number(line));
    const inStep = Number(line) - (owner?.offset ?? 0);
    if (!owner || ignored.includes(code) || inStep > owner.step.text.split('\n').length) continue;
    const problem = { code, message, line: inStep, column: Number(column) };
    problems.set(owner.step.id, [...(problems.get(owner.step.id) ?? []), problem]);
  }
  return problems;
}
