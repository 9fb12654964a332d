const template = new URL('./template/', import.meta.url);
const ownPackage = new URL('../../package.json', import.meta.url);

/** The files of a new site, by their names in the template. npm leaves a `.gitignore` out of packages. */
const files = {
  'astro.config.mjs': 'astro.config.mjs',
  'src/content.config.ts': 'src/content.config.ts',
  'src/site.config.ts': 'src/site.config.ts',
  'content/docs/index.md': 'content/docs/index.md',
  'content/faq/the-sum-is-not-exact.md': 'content/faq/the-sum-is-not-exact.md',
  gitignore: '.gitignore',
} as const;

interface OwnPackage {
  version: string;
  dependencies: { astro: string };
  devDependencies: { node: string };
}

/**
 * The files of a new site by path. Its package.json asks for Tierzero, for the Astro that goes with it, and for a Node on
 * which both run, whatever the machine has.
 *
 * @param spec what npm is told of Tierzero: a version, or `file:` and the path of a packed one. Default: this version.
 */
export async function createSiteFiles(
  read: (url: URL) => Promise<string>,
  spec?: string,
): Promise<Map<string, string>> {
  const own = JSON.parse(await read(ownPackage)) as OwnPackage;
  const manifest = JSON.parse(await read(new URL('package.json', template))) as object;
  const { astro } = own.dependencies;
  const { node } = own.devDependencies;
  const dependencies = { astro, node, tierzero: spec ?? own.version };
  const made = new Map([['package.json', `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`]]);
  for (const [name, path] of Object.entries(files)) made.set(path, await read(new URL(name, template)));
  return made;
}
