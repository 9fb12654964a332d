import type { List, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { CleanBlocks } from './clean-blocks.ts';

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|您好|你好|大家好)\b.{0,40}$|^(?:您好|你好|大家好).{0,20}$/i;
const farewell =
  /^(?:(?:best|kind|warm)? ?regards|best wishes|cheers|thanks|thank you|many thanks|thx|sincerely|yours|此致|谢谢|感谢)\b.{0,60}$|^(?:谢谢|感谢|此致).{0,20}$/is;

/** Leaves out what an entry has no use for: greetings, signatures, empty fields and ticked boxes of issue forms. */
export function dropCourtesy(blocks: CleanBlocks): CleanBlocks {
  const kept = dropEmptyFields(blocks);
  while (kept[0] && isShort(kept[0], greeting)) kept.shift();
  for (let last = kept.at(-1); last && isShort(last, farewell); last = kept.at(-1)) kept.pop();
  return kept;
}

const isShort = (node: Nodes, pattern: RegExp) =>
  node.type === 'paragraph' && pattern.test(textOf(node).trim());

function dropEmptyFields(blocks: CleanBlocks): CleanBlocks {
  const kept = blocks.filter((node) => !isEmptyField(node));
  return kept.filter((node, index) => {
    if (node.type !== 'heading') return true;
    const next = kept[index + 1];
    const hadContent = node !== blocks.at(-1);
    return next !== undefined && !(hadContent && next.type === 'heading' && next.depth <= node.depth);
  });
}

function isEmptyField(node: CleanBlocks[number]): boolean {
  if (node.type === 'list') return isCheckList(node);
  return node.type === 'paragraph' && /^no response$/i.test(textOf(node).trim());
}

const isCheckList = (list: List) =>
  list.children.length > 0 && list.children.every(({ checked }) => typeof checked === 'boolean');
