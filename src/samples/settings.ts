import type { ContainmentLevel } from './hosts/containment.ts';
import type { ProductSettings } from './product/product-settings.ts';

/** A language of a team's own: a program that runs a file. */
export interface LanguageSettings {
  /** As fences name it. */
  name: string;
  aliases?: string[];
  /** The program and its arguments; `{file}` stands for the sample's file: `['lua', '{file}']`. */
  command: string[];
  /** Of the file, without the dot. */
  extension: string;
  /** Prints the version; the first number in it is shown. Default: `--version`. */
  versionArgs?: string[];
  /** What to install where it is missing. */
  needs?: string;
}

/** What a site says about its samples. */
export interface SampleSettings {
  /** The documented product and its versions. */
  product?: ProductSettings;
  /** Further languages, each a command line and an extension. */
  languages?: LanguageSettings[];
  /** The share of runnable fences, in per cent, that must be tested. Default: 100, skipped ones counted as tested. */
  coverage?: number;
  /** Whether samples that say `network` get it. Default: true. */
  network?: boolean;
  /** How far samples are kept apart from the machine. Default: as far as it allows. */
  containment?: ContainmentLevel;
}
