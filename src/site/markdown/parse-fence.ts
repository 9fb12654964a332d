/** What the site needs to know of a fence's info string. */
export interface Fence {
  language: string;
  title?: string;
  hidden: boolean;
  role?: 'repro' | 'fix' | 'fails';
  /** Why the sample does not run. */
  skip?: string;
}

const attribute = (meta: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`)
    .exec(meta)
    ?.slice(1)
    .find((value) => value !== undefined);
const flag = (meta: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}(?=\\s|=|$)`).test(meta.replace(/"[^"]*"/g, '""'));

/** Reads a fence's language and the rest of its info string. */
export function parseFence(language: string, meta: string): Fence {
  const title = attribute(meta, 'title') ?? attribute(meta, 'file');
  const skip = attribute(meta, 'skip');
  const role = (['repro', 'fix', 'fails'] as const).find((name) => flag(meta, name));
  return {
    language,
    hidden: flag(meta, 'hidden'),
    ...(title ? { title } : {}),
    ...(role ? { role } : {}),
    ...(skip ? { skip } : {}),
  };
}
