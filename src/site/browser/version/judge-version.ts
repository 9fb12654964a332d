import coerce from 'semver/functions/coerce.js';
import gte from 'semver/functions/gte.js';
import satisfies from 'semver/functions/satisfies.js';

/** What a page says about versions of the product: a range as npm takes it, and the version with the fix. */
export interface VersionScope {
  versions?: string;
  fixedIn?: string;
}

/** What a page means to somebody with a version: fixed there, about it, or about others. */
export type VersionVerdict = 'fixed' | 'affected' | 'other';

/**
 * @param version as the visitor writes it: `2.5`, `v2.5.1`.
 * @returns nothing when that is no version.
 */
export function judgeVersion(
  version: string,
  { versions, fixedIn }: VersionScope,
): VersionVerdict | undefined {
  const own = /^\s*v?\d/.test(version) ? coerce(version, { includePrerelease: true }) : null;
  if (!own) return undefined;
  const fix = fixedIn && coerce(fixedIn);
  if (fix && gte(own, fix)) return 'fixed';
  return versions && !satisfies(own, versions, { includePrerelease: true }) ? 'other' : 'affected';
}
