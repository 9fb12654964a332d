import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** How programs begin the line that says what went wrong. */
const errorLine =
  /^(?:[\w.$]*(?:Error|Exception|Warning)(?: \[\w+\])?: .{3,}|(?:\S{1,30} )?(?:fatal|error|panic|npm ERR!)\b[:! ].{5,}|.{0,60}\b(?:E[A-Z]{4,}|ERR_[A-Z_]+|TZ_[A-Z_]+)\b.{0,120}|.{0,80}\b[45]\d\d [A-Z][a-z]+.{0,80})$/i;
const longest = 200;
const most = 5;

/** The error messages that a text quotes, as the product printed them: from code first, since prose paraphrases. */
export function findErrorMessages(blocks: Nodes[]): string[] {
  const found = new Set<string>();
  for (const root of blocks) {
    visit(root, ['code', 'inlineCode'], (node) => {
      if (!('value' in node)) return;
      for (const line of node.value.split('\n')) {
        const text = line.trim();
        if (text.length <= longest && errorLine.test(text) && !/^[$>#] /.test(text)) found.add(text);
      }
    });
  }
  return [...found].slice(0, most);
}
