const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** Versions as people say them: "0.3 and 0.4"; empty for none. */
export const formatVersions = (versions: readonly string[] | undefined): string =>
  list.format(versions ?? []);
