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

/** The files of a new site by path, its package.json asking for this version of Tierzero and the Astro that goes with it. */
export async function createSiteFiles(read: (url: URL) => Promise<string>): Promise<Map<string, string>> {
  const own = JSON.parse(await read(ownPackage)) as { version: string; dependencies: { astro: string } };
  const manifest = JSON.parse(await read(new URL('package.json', template))) as object;
  const dependencies = { astro: own.dependencies.astro, tierzero: own.version };
  const made = new Map([['package.json', `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`]]);
  for (const [name, path] of Object.entries(files)) made.set(path, await read(new URL(name, template)));
  return made;
}
