/** The pages of a collection: Markdown whose name, and whose folders' names, do not start with `_` or `.`. */
export const pagePattern = ['**/*.{md,mdx}', '!**/_*', '!**/_*/**', '!**/node_modules/**'];
