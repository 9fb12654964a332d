/** A part of an output that is another one each time, and what stands for it in a comparison. */
interface Filter {
  pattern: RegExp;
  to: string;
}

/** The filters that a sample can name: each is applied to what is expected and to what was printed. */
export const filters: Record<string, Filter> = {
  time: {
    pattern:
      /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\b\d{2}:\d{2}:\d{2}(?:\.\d+)?\b/g,
    to: '<time>',
  },
  duration: { pattern: /\b\d+(?:\.\d+)?\s?(?:ns|µs|us|ms|s|sec|seconds?|minutes?|min)\b/g, to: '<duration>' },
  id: {
    pattern:
      /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/gi,
    to: '<id>',
  },
  path: { pattern: /(?:[a-zA-Z]:)?(?:[\\/][\w.@+~-]+){2,}[\\/]?/g, to: '<path>' },
  address: { pattern: /\b0x[0-9a-f]+\b/gi, to: '<address>' },
  port: { pattern: /((?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[::1?\])):\d{2,5}\b/g, to: '$1:<port>' },
  number: { pattern: /\b\d+(?:[.,]\d+)*\b/g, to: '<number>' },
};

/** Replaces what the named filters find. */
export const applyFilters = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => {
    const filter = filters[name];
    return filter ? rest.replace(filter.pattern, filter.to) : rest;
  }, text);
