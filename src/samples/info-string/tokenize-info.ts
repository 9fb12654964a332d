/** One word of an info string after the language. */
export interface InfoToken {
  /** `name`, of `name` or `name=value`; empty for what only a highlighter reads (`{1,3}`, `"text"`, `/text/`, `[file]`). */
  name: string;
  value?: string;
  /** The word as written. */
  raw: string;
  /** Offset in the info string. */
  offset: number;
  /** Set where a quote is never closed. */
  unclosed?: boolean;
}

const closers: Record<string, string> = { '{': '}', '[': ']', '"': '"', "'": "'", '/': '/' };

/** Splits what follows the language into words; quotes, braces and brackets hold a word together. */
export function tokenizeInfo(info: string, from: number): InfoToken[] {
  const tokens: InfoToken[] = [];
  let offset = from;
  while (offset < info.length) {
    if (/[\s,]/.test(info.charAt(offset))) {
      offset++;
      continue;
    }
    const token = readToken(info, offset);
    tokens.push(token);
    offset += token.raw.length;
  }
  return tokens;
}

function readToken(info: string, offset: number): InfoToken {
  const name = /^[A-Za-z_][\w-]*/.exec(info.slice(offset))?.[0] ?? '';
  const after = offset + name.length;
  if (!name) {
    const { end } = readDelimited(info, offset);
    return { name: '', raw: info.slice(offset, end), offset };
  }
  if (info[after] !== '=') {
    const end = /[\s,]|$/.exec(info.slice(after))?.index ?? 0;
    const raw = info.slice(offset, after + end);
    return { name: raw, raw, offset };
  }
  const { end, value, unclosed } = readDelimited(info, after + 1);
  return { name, value, raw: info.slice(offset, end), offset, ...(unclosed ? { unclosed } : {}) };
}

/** Reads a quoted, braced or bare word. In quotes, a backslash before that quote stands for the quote itself. */
function readDelimited(info: string, start: number): { end: number; value: string; unclosed?: boolean } {
  const open = info.charAt(start);
  const close = closers[open];
  const bareEnd = start + (/\s|$/.exec(info.slice(start))?.index ?? 0);
  if (!close) return { end: Math.max(bareEnd, start + 1), value: info.slice(start, bareEnd) };
  let value = '';
  for (let at = start + 1; at < info.length; at++) {
    const char = info.charAt(at);
    if (char === '\\' && info[at + 1] === open && (open === '"' || open === "'")) {
      value += open;
      at++;
    } else if (char === close) {
      const flags = /^[\w]*/.exec(info.slice(at + 1))?.[0] ?? '';
      if (open !== '/') return { end: at + 1, value };
      return { end: at + 1 + flags.length, value: `/${value}/${flags}` };
    } else value += char;
  }
  if (open === '"' || open === "'") return { end: info.length, value, unclosed: true };
  return { end: bareEnd, value: info.slice(start, bareEnd) };
}
