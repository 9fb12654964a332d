import type { SiteFacts } from '../../src/promotion/index.ts';
import { findLanguage, isProgram, type SampleSettings } from '../../src/samples/index.ts';
import { findSettingsRoot } from '../project/find-settings-root.ts';
import { loadSampleSettings } from '../project/load-sample-settings.ts';

/** The product whose versions an entry can name, and the languages that its samples can be in. */
export async function loadSiteFacts(): Promise<SiteFacts> {
  const { product, languages = [] } = await loadSampleSettings(findSettingsRoot());
  return {
    ...(product
      ? { product: { name: product.name, versions: product.versions.map(({ version }) => version) } }
      : {}),
    findLanguage: createLanguageFinder(languages),
  };
}

/** The languages that Tierzero runs, and those that the settings say how to run. */
function createLanguageFinder(own: NonNullable<SampleSettings['languages']>): SiteFacts['findLanguage'] {
  const names = new Map(
    own.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((key) => [key.toLowerCase(), name])),
  );
  return (written) => {
    const name = names.get(written.toLowerCase()) ?? findLanguage(written);
    return name === undefined ? undefined : { name, isProgram: isProgram(name) };
  };
}
