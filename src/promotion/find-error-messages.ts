import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** How programs begin the line that says what went wrong. */
const spoken =
  /^(?:[\w.$]*(?:error|exception|warning)(?: \[\w+\])?: .{3,}|(?:\S{1,30} )?(?:fatal|error|panic|npm ERR!)\b[:! ].{5,}|\W{0,3}error\W.{5,})$/i;
/** What shells and programs print without such a word. */
const plain =
  /\b(?:command not found|no such file or directory|permission denied|connection refused)\b|^.{3,60} failed: .{5,}$/i;
/** Codes that name an error wherever they stand in a line: `ECONNREFUSED`, `ERR_MODULE_NOT_FOUND`, `413 Request Entity ...`. */
const coded = /\b(?:E[A-Z]{4,}|(?:ERR|ORA|TZ)[_-][A-Z0-9_]{3,}|[45]\d\d [A-Z][a-z]+)\b/;
const longest = 200;
const most = 5;

/** The error messages that a text quotes, as the product printed them: from code first, since prose paraphrases. */
export function findErrorMessages(blocks: Nodes[]): string[] {
  const found = new Set<string>();
  for (const root of blocks) {
    visit(root, ['code', 'inlineCode'], (node) => {
      if (!('value' in node)) return;
      for (const line of node.value.split('\n')) {
        const text = line.trim().replace(/^Exception in thread "[^"]{1,80}" /, '');
        if (text.length <= longest && isError(text)) found.add(text);
      }
    });
  }
  return [...found].slice(0, most);
}

const isError = (line: string) =>
  !/^[$>#] /.test(line) && (spoken.test(line) || coded.test(line) || plain.test(line));
