/** The value of a line of JSON, or nothing where it is none: the caller names the line. */
export function parseJsonLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
