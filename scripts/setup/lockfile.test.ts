import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Whether the lockfile holds `name` where a package at `path` would find it. */
function isLocked(name: string, path: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

test('npm ci works on every platform: each package that another names is locked, the optional ones of other platforms too', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(name, path))
      .map((name) => `${name} of ${path || 'this project'}`),
  );
  expect(missing).toEqual([]);
});

test('each locked package has a version, and no registry is named', () => {
  const unversioned = Object.entries(lock.packages).filter(
    ([path, entry]) => path && !entry.version && !entry.link,
  );
  expect(unversioned).toEqual([]);
  expect(JSON.stringify(lock)).not.toContain('"resolved"');
});
