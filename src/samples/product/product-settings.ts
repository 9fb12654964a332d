/** How one version of the documented product is provided to samples. Several ways can be combined. */
export interface ProductVersion {
  /** As semver writes it: `2.5.1`. */
  version: string;
  /** False leaves it out of runs that do not ask for it by `--product`. Default: true. */
  supported?: boolean;
  /** The package is installed under this name: `yaml-2.5` of `"yaml-2.5": "npm:yaml@2.5.1"`. */
  alias?: string;
  /** A folder with a `package.json` of its own, in which this version is installed; relative to the project. */
  directory?: string;
  /** A Python virtual environment in which this version is installed; relative to the project. */
  python?: string;
  /** Environment variables: where a command or a server of this version is. */
  env?: Record<string, string>;
}

/** The product that the site documents, and the versions that samples run against. */
export interface ProductSettings {
  /** As people call it in messages, and as JavaScript samples import it. */
  name: string;
  versions: ProductVersion[];
}
