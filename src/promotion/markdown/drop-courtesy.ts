import type { List, Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { CleanBlocks } from './clean-blocks.ts';

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|您好|你好|大家好)\b.{0,40}$|^(?:您好|你好|大家好).{0,20}$/i;
/** A greeting before the first words: `Hi Mira, `, `您好，`. */
const address =
  /^(?:(?:hi|hello|hey|dear)\b[^.,!?\n]{0,40}[,!]\s+|(?:<[a-z]+-\d+>|[^\s，,。]{0,6})[您你]好[，,！!]\s*)/iu;
const farewell =
  /^(?:(?:best|kind|warm)? ?regards|best wishes|cheers|thanks|thank you|many thanks|thx|sincerely|yours|此致|谢谢|感谢)\b.{0,60}$|^(?:谢谢|感谢|此致).{0,20}$/is;
/** A line that is a farewell and nothing else: what follows is a signature. */
const lastLine =
  /^(?:(?:with )?(?:best|kind|kindest|warm|many)? ?(?:regards|wishes|greetings)|best|cheers|thanks(?: in advance| a lot| so much)?|many thanks|thank you(?: very much)?|(?:yours )?(?:sincerely|faithfully)|mit freundlichen grüßen|viele grüße|此致|敬礼|祝好|谢谢|顺祝商祺)[ \t]*[,.!，。！]?$/i;
/** How mail programs introduce the mail that is answered. */
const introduction = /^(?:on\b.{5,120}\bwrote|am\b.{5,120}\bschrieb.{0,80}|在.{4,80}写道)\s*[:：]$/is;

/** Leaves out what an entry has no use for: greetings, signatures, quoted mails, empty fields and ticked boxes of issue forms. */
export function dropCourtesy(blocks: CleanBlocks): CleanBlocks {
  const kept = dropGreetings(dropQuotedMail(dropEmptyFields(blocks)));
  const first = Math.max(1, kept.length - 1 - longestSignature);
  const end = kept.findIndex(
    (node, index) => index >= first && isFarewell(node) && isSignature(kept.slice(index + 1)),
  );
  if (end > 0) kept.splice(end);
  for (let last = kept.at(-1); last && isShort(last, farewell); last = kept.at(-1)) kept.pop();
  return kept;
}

const isShort = (node: Nodes, pattern: RegExp) =>
  node.type === 'paragraph' && pattern.test(textOf(node).trim());

/** Also below the heading that a form puts over the first field. */
function dropGreetings(blocks: CleanBlocks): CleanBlocks {
  const first = blocks[0]?.type === 'heading' ? 1 : 0;
  const last = blocks.length - 1;
  const start = blocks.findIndex(
    (node, index) => index >= first && (index === last || !isShort(node, greeting)),
  );
  const kept = blocks.toSpliced(first, Math.max(0, start - first));
  const [words] = kept[first]?.type === 'paragraph' ? kept[first].children : [];
  if (words?.type === 'text') words.value = dropAddress(words.value);
  return kept;
}

function dropAddress(text: string): string {
  const rest = text.replace(address, '');
  return rest === text || rest === '' ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}

const isFarewell = (node: Nodes): boolean =>
  node.type === 'paragraph' && lastLine.test(textOf(node).trim().split('\n')[0] ?? '');

/** So many paragraphs a signature has at most. */
const longestSignature = 4;

/** Names, places, numbers: short lines. */
const isSignature = (blocks: CleanBlocks): boolean =>
  blocks.every(
    (node) =>
      node.type === 'paragraph' &&
      textOf(node)
        .split('\n')
        .every((line) => line.length <= 80),
  );

/** What somebody else wrote before stands in the ticket already. */
function dropQuotedMail(blocks: CleanBlocks): CleanBlocks {
  const kept = blocks.filter((node, index) => {
    const isQuote = node.type === 'blockquote' && isIntroduction(blocks[index - 1]);
    return !isQuote && !(isIntroduction(node) && blocks[index + 1]?.type === 'blockquote');
  });
  return kept.length > 0 ? kept : blocks;
}

const isIntroduction = (node: Nodes | undefined): node is Paragraph =>
  node !== undefined && isShort(node, introduction);

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
