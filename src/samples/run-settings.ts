import type { ContainmentLevel } from './hosts/containment.ts';
import type { ProductVersion } from './product/product-settings.ts';
import type { LanguageSettings } from './settings.ts';

/** What is the same for all samples of a run. Plain data: it travels to the workers. */
export interface RunSettings {
  /** The project's folder, absolute. */
  root: string;
  /** Bytes that a scope may print. */
  outputLimit: number;
  /** The product and those of its versions that this run is about. */
  product?: { name: string; versions: ProductVersion[] };
  /** Languages of the team's own. */
  languages?: LanguageSettings[];
  /** A language that nothing here runs does not fail the run. */
  allowMissing?: boolean;
  /** The directory of what was compiled ahead for this run: samples can read it. */
  programs?: string;
  /** Works out how pages would have to change. */
  update?: boolean;
  /** False keeps the network from samples that ask for it. */
  network?: boolean;
  /** How far samples are kept apart; without it, as far as the machine allows. */
  containment?: ContainmentLevel;
}
