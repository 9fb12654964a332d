import coerceVersion from 'semver/functions/coerce.js';
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import inRange from 'semver/functions/satisfies.js';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Step } from '../plan.ts';
import type { ProductSettings, ProductVersion } from './product-settings.ts';

/**
 * The versions of a run, oldest first: those that `wanted` names or whose range it is, else the supported ones.
 *
 * @throws TierzeroError where none is meant.
 */
export function selectVersions(product: ProductSettings | undefined, wanted?: string): ProductVersion[] {
  const known = [...(product?.versions ?? [])].sort((a, b) => compareVersions(a.version, b.version));
  if (wanted === undefined) return known.filter(({ supported }) => supported !== false);
  const found = known.filter(({ version }) => version === wanted || satisfies(version, wanted));
  if (found.length > 0) return found;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_UNKNOWN_PRODUCT_VERSION',
    message: product
      ? `The settings name no version ${wanted} of ${product.name}.`
      : `The settings name no product, so there is no version ${wanted}.`,
    hint:
      known.length > 0
        ? `Known: ${known.map(({ version }) => version).join(', ')}.`
        : 'Name it in the settings.',
  });
}

const coerce = (version: string) => parse(version) ?? coerceVersion(version);

export function compareVersions(one: string, other: string): number {
  const [a, b] = [coerce(one), coerce(other)];
  return a && b ? compare(a, b) : one < other ? -1 : one > other ? 1 : 0;
}

/** Whether a version lies in a semver range; a range that cannot be read holds none. */
export function satisfies(version: string, range: string): boolean {
  const parsed = coerce(version);
  return parsed !== null && inRange(parsed, range, { includePrerelease: true });
}

/**
 * Whether a step is meant for a version. A repro speaks of the versions of its page; once the page says in which version
 * the problem was fixed, it speaks of all.
 */
export function isForVersion(
  step: Pick<Step, 'versions' | 'expectation'>,
  entry: { fixedIn?: string; versions?: string },
  version: string,
): boolean {
  if (step.versions !== undefined) return satisfies(version, step.versions);
  const bound =
    step.expectation.kind === 'reproduces' && entry.fixedIn === undefined ? entry.versions : undefined;
  return bound === undefined || satisfies(version, bound);
}
