/** One request as an `http` fence writes it. */
export interface HttpRequest {
  /** Line within the text, from 1. */
  line: number;
  method: string;
  target: string;
  headers: [string, string][];
  body?: string;
}

/** Reads requests: a request line, headers, an empty line, a body; `###` stands between two requests. */
export function parseRequests(text: string): HttpRequest[] | { line: number; message: string } {
  const requests: HttpRequest[] = [];
  let start = 0;
  for (const part of text.split(/^###.*$/m)) {
    const lines = part.split('\n');
    const first = lines.findIndex((line) => line.trim() !== '' && !/^(?:#|\/\/)/.test(line));
    if (first !== -1) {
      const request = parseRequest(lines.slice(first), start + first + 1);
      if ('message' in request) return request;
      requests.push(request);
    }
    start += lines.length - 1;
  }
  return requests.length > 0 ? requests : { line: 1, message: 'There is no request: write `GET /path`.' };
}

function parseRequest(
  lines: readonly string[],
  line: number,
): HttpRequest | { line: number; message: string } {
  const [, method, target] = /^([A-Z]+)\s+(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(lines[0] ?? '') ?? [];
  if (method === undefined || target === undefined)
    return { line, message: `\`${lines[0]}\` is not a request line, as \`GET /path\` is.` };
  const headers: [string, string][] = [];
  let at = 1;
  for (; at < lines.length && lines[at]?.trim(); at++) {
    const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || value === undefined)
      return { line: line + at, message: `\`${lines[at]}\` is not a header, as \`Accept: text/html\` is.` };
    headers.push([name, value]);
  }
  const body = lines
    .slice(at + 1)
    .join('\n')
    .trimEnd();
  return { line, method, target, headers, ...(body ? { body } : {}) };
}
