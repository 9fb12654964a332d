import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { PagePlan, Scope } from '../plan.ts';

/** A short hash of some texts; where one ends counts. */
export function hash(...parts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('base64url').slice(0, 27);
}

/**
 * All that each result depends on beside its page: the tester itself, the settings, the project's locked packages, and
 * every file of the project that is not a page, since samples can import any of them.
 */
export function createRunKey(root: string, settings: unknown): string {
  return hash(
    hashTester(),
    process.version,
    JSON.stringify(settings),
    hashLockfiles(root),
    hashProject(root),
  );
}

function hashTester(): string {
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(?:ts|mjs|py|java)$/.test(name) && !name.includes('fixtures') && !name.includes('.test.'),
    )
    .sort();
  return hash(...files.map((name) => readFileSync(join(folder, name), 'utf8')));
}

const lockfiles = [
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'requirements.txt',
  'poetry.lock',
  'uv.lock',
  'go.sum',
  'Cargo.lock',
];

const hashLockfiles = (root: string) =>
  hash(
    ...lockfiles
      .map((name) => join(root, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'utf8')),
  );

/** The project's files as git knows them, and those changed since by size and time. Outside git: nothing to say. */
function hashProject(root: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const tracked = git('ls-tree', '-r', 'HEAD', '--full-tree').split('\n').filter(isNoPage);
    const changed = git('status', '--porcelain', '-uall')
      .split('\n')
      .filter((line) => line && isNoPage(line) && !isOwn(line) && isCode(line));
    const times = changed.map((line) => {
      const path = join(root, line.slice(3));
      const stats = existsSync(path) ? statSync(path) : undefined;
      return `${line} ${stats?.size} ${stats?.mtimeMs}`;
    });
    return hash(...tracked, ...times);
  } catch {
    return 'no git'; // No repository, no commit or no git: the lock files have to do.
  }
}

const isNoPage = (line: string) => !/\.mdx?"?$/.test(line);
const isOwn = (line: string) => /^.. "?(?:.*\/)?(?:node_modules|\.tierzero)\//.test(line);
/** New files that git does not know yet count where they can be code; reports and the like come and go. */
const isCode = (line: string) =>
  !line.startsWith('??') || /\.(?:[cm]?[jt]sx?|py|rb|php|pl|tcl|go|rs|java|[ch](?:pp)?|sh|sql)"?$/.test(line);

export const createPageKey = (runKey: string, file: string, text: string): string => hash(runKey, file, text);

/** Everything in a scope that can change what becomes of it; not where on the page it stands. */
export function createScopeKey(runKey: string, plan: PagePlan, scope: Scope): string {
  const steps = scope.steps.map((step) => {
    const { text, written, files, skip, fix, versions, schema, typecheck, limits, setup } = step;
    const { kind, error, output, filters } = step.expectation;
    return [
      text,
      written,
      files,
      skip,
      fix,
      versions,
      schema,
      typecheck,
      limits,
      setup,
      kind,
      filters,
      error,
      output?.text,
      step.server?.text,
      step.server?.network,
      step.typeProblems,
    ];
  });
  return hash(runKey, dirname(plan.file), scope.language, JSON.stringify(plan.entry), JSON.stringify(steps));
}

/** What a page's results depend on outside of the page: toolchains, schemas, variables. */
export async function findNeeds(
  plan: PagePlan,
  root: string,
  findToolchain: (language: string) => Promise<string | undefined>,
): Promise<Record<string, string>> {
  const needs: Record<string, string> = {};
  for (const { language, steps } of plan.scopes) {
    needs[`toolchain ${language}`] ??= (await findToolchain(language)) ?? '';
    for (const { schema, limits } of steps) {
      if (schema !== undefined)
        for (const folder of [dirname(join(root, plan.file)), root]) {
          const name = relative(root, join(folder, schema));
          needs[`file ${name}`] = hashNeed(`file ${name}`, root);
        }
      for (const name of limits.env) needs[`env ${name}`] = hashNeed(`env ${name}`, root);
    }
  }
  return needs;
}

/** The present state of a need that is a file or a variable. */
export function hashNeed(need: string, root: string): string {
  const name = need.slice(need.indexOf(' ') + 1);
  if (need.startsWith('env ')) return hash(process.env[name] ?? '');
  const path = join(root, name);
  return existsSync(path) ? hash(readFileSync(path, 'utf8')) : '';
}
