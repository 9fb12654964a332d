/** The name of an option as people type it, without its dashes: `dryRun` is `dry-run`. */
export const formatFlag = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
