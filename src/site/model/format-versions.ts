/** Versions as people say them: "0.3 and 0.4"; empty for none. */
export const formatVersions = (versions: readonly string[] | undefined, language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(versions ?? []);
