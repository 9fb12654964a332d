import { resolve } from 'node:path';
import { useContainment } from './hosts/containment.ts';
import { selectVersions } from './product/select-versions.ts';
import type { RunSettings } from './run-settings.ts';
import type { SamplesOptions } from './samples-options.ts';

/** What of the options decides about results. */
export function createRunSettings(options: SamplesOptions): RunSettings {
  const { productVersion, allowMissing, update } = options;
  const { product, languages, network, containment } = options.settings ?? {};
  if (containment) useContainment(containment);
  const asked = product ?? productVersion;
  const versions = asked === undefined ? [] : selectVersions(product, productVersion);
  return {
    root: resolve(options.root ?? process.cwd()),
    outputLimit: options.outputLimit ?? 1024 * 1024,
    ...(product ? { product: { name: product.name, versions } } : {}),
    ...(languages ? { languages } : {}),
    ...(allowMissing ? { allowMissing } : {}),
    ...(update ? { update } : {}),
    ...(network === false ? { network } : {}),
    ...(containment ? { containment } : {}),
  };
}
