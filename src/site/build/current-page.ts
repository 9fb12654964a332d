/** The routes are bundled and run in the process of the build, as modules of their own: this is where both look. */
const place = globalThis as { [key: symbol]: string | undefined };
const key = Symbol.for('tierzero:page');

/** Says which file is rendered next. @param file relative to the project. */
export function setCurrentPage(file: string | undefined): void {
  place[key] = file;
}

/** The file that was being rendered when the build stopped. */
export const findCurrentPage = (): string | undefined => place[key];
