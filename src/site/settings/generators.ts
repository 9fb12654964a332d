/** Generators whose addresses are known, each with what it made of the page `guide/02-install.md`. */
const addresses = {
  docusaurus: (id: string) => [`/docs/${id.replace(/(^|\/)\d+[-_.]+/g, '$1')}/`],
  gitbook: (id: string) => [`/${id}/`],
  hugo: (id: string) => [`/${id.toLowerCase()}/`],
  jekyll: (id: string) => [`/${id}.html`],
  mdbook: (id: string) => [`/${id}.html`],
  mintlify: (id: string) => [`/${id}/`],
  mkdocs: (id: string) => [`/${id}/`],
  nextra: (id: string) => [`/${id}/`],
  starlight: (id: string) => [`/${id.toLowerCase()}/`],
  vitepress: (id: string) => [`/${id}.html`, `/${id}/`],
} as const;

export type Generator = keyof typeof addresses;

export const generators = Object.keys(addresses) as [Generator, ...Generator[]];

/** The addresses that a guide had there, below the base. The first page of a folder had that of the folder everywhere. */
export const findOldAddresses = (generator: Generator, id: string): readonly string[] =>
  id === 'index' ? [] : addresses[generator](id);
