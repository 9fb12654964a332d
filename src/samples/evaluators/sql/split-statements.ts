/** One SQL statement, and the line of the text on which it starts, from 1. */
export interface Statement {
  text: string;
  line: number;
  /** What a `-- => value` comment right after it expects, and that comment's line. */
  expected?: { text: string; line: number };
}

const token =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`[^`]*`|\[[^\]]*\]|;|\b\w+\b|\n|\s|[^\w\s]/g;

/** Splits SQL at its semicolons, but not within texts, comments or the body of a trigger. */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  let text = '';
  let line = 1;
  let start = 1;
  let words: string[] = [];
  let depth = 0;
  const close = () => {
    if (words.length > 0) statements.push({ text: text.trim(), line: start });
    text = '';
    words = [];
    depth = 0;
  };
  for (const [piece] of sql.matchAll(token)) {
    const comment = /^--\s?=>\s?(.*)$/.exec(piece)?.[1];
    const last = statements.at(-1);
    if (comment !== undefined && words.length === 0 && last) last.expected ??= { text: comment.trim(), line };
    if (/^\w+$/.test(piece)) {
      if (words.length === 0) start = line;
      words.push(piece.toUpperCase());
      if (isTrigger(words) && /^(?:BEGIN|CASE)$/i.test(piece)) depth++;
      if (depth > 0 && /^END$/i.test(piece)) depth--;
    } else if (piece === ';' && depth === 0) close();
    else if (words.length === 0 && !/^\s|^--|^\/\*/.test(piece) && piece !== ';') {
      words.push(piece);
      start = line;
    }
    if (!(piece === ';' && text === '')) text += piece;
    line += piece.split('\n').length - 1;
  }
  close();
  return statements;
}

const isTrigger = (words: readonly string[]) =>
  words[0] === 'CREATE' && words.slice(1, 4).includes('TRIGGER');
