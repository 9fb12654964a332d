/** An id without the folder of its product version. */
export interface VersionedId {
  /** Nothing for a page about the latest version, which has no folder of its own. */
  version?: string;
  /** The id that the page has in every version. */
  id: string;
}

/**
 * The guides of an older product version lie in a folder named after it: `1.0/start/install` is `start/install` as it was
 * for 1.0, and `1.0` is the first page of that version.
 *
 * @param versions names of the folders that hold older versions.
 */
export function splitVersion(id: string, versions: readonly string[]): VersionedId {
  const [first = '', ...rest] = id.split('/');
  return versions.includes(first) ? { version: first, id: rest.join('/') || 'index' } : { id };
}
