import { type ExecFileException, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TierzeroError } from '../../diagnostics/index.ts';

interface GitOptions {
  cwd: string;
  input?: string;
  /** Index file other than the repository's own. */
  index?: string;
}

/** What a run of git answered; `ok` is whether it ended with 0. */
export interface GitResult {
  ok: boolean;
  stdout: string;
  stderr: string;
}

/** Set by git for its hooks: they would point a command at another repository than that of `cwd`. */
const inherited = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };

const run = promisify(execFile);

/**
 * Runs git with arguments, never through a shell. A failure is an answer; only a missing git is an error.
 *
 * @throws TierzeroError `TZ_GIT_MISSING`.
 */
export async function tryGit(args: string[], { cwd, input, index }: GitOptions): Promise<GitResult> {
  const own = { ...inherited, LC_ALL: 'C', ...(index ? { GIT_INDEX_FILE: index } : {}) };
  const running = run('git', args, {
    cwd,
    env: { ...process.env, ...own },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  // Where git ends before it has read everything, its own words say why.
  running.child.stdin?.on('error', () => undefined).end(input);
  try {
    return { ok: true, ...(await running) };
  } catch (error) {
    const failure = error as ExecFileException & GitResult;
    if (failure.code === 'ENOENT') throw gitMissing(failure);
    return { ok: false, stdout: failure.stdout, stderr: failure.stderr };
  }
}

/**
 * Runs git and answers its output without the last line end.
 *
 * @throws TierzeroError `TZ_GIT_MISSING`, `TZ_GIT_FAILED` with what git said.
 */
export async function runGit(args: string[], options: GitOptions): Promise<string> {
  const result = await tryGit(args, options);
  if (result.ok) return result.stdout.replace(/\n$/, '');
  throw gitFailed(args, result);
}

/** What a failed run of git said, as an error. */
export const gitFailed = (args: string[], { stderr }: GitResult) =>
  new TierzeroError({
    code: 'TZ_GIT_FAILED',
    message: `\`git ${args[0]}\` failed: ${stderr.trim() || 'it gave no reason'}`,
    hint: 'Nothing was written to a branch. Run the command again when git works here.',
  });

const gitMissing = (cause: unknown) =>
  new TierzeroError(
    {
      code: 'TZ_GIT_MISSING',
      message: 'git cannot be found: a promotion ends on a git branch.',
      hint: 'Install git, or use `--dry-run` to see the entry.',
    },
    { cause },
  );
