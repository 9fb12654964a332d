import { execFileSync } from 'node:child_process';

/** What git knows of a file. */
export interface FileHistory {
  /** Day of the last change, ISO 8601. */
  changed: string;
  /** Who wrote it, most recent first. */
  people: string[];
}

const mark = '\u0001';

/**
 * The last change of every file of a folder, from one run of git. Without git, or outside a repository, there is none:
 * dates are then left out.
 *
 * @param root absolute path of the project; the files are named relative to it.
 */
export function loadHistory(folder: string, root: string): Record<string, FileHistory> {
  try {
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' } as const;
    const format = `--format=${mark}%cs${mark}%an`;
    const log = execFileSync(
      'git',
      ['log', format, '--name-only', '--relative', '-z', '--', folder],
      options,
    );
    return parseHistory(log);
  } catch {
    return {};
  }
}

/** Reads git's log, newest first: a line for a commit, then the names of its files, all ended by NUL. */
export function parseHistory(log: string): Record<string, FileHistory> {
  const files: Record<string, FileHistory> = {};
  let commit = { day: '', person: '' };
  for (const part of log.split(/[\0\n]+/)) {
    const [, day, person] = part.split(mark);
    if (day && person) commit = { day, person };
    else if (part) {
      files[part] ??= { changed: commit.day, people: [] };
      const { people } = files[part];
      if (!people.includes(commit.person)) people.push(commit.person);
    }
  }
  return files;
}
