import EmailReplyParser from 'email-reply-parser';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { formatCodeBlock } from './format-code-block.ts';

/** People write lists, quotes and indented code in plain text too. All other signs of Markdown mean themselves there. */
const literal = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
];

const converter = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    this.data().micromarkExtensions = [{ disable: { null: literal } }];
  })
  .use(remarkStringify, { bullet: '-', fences: true })
  .freeze();

/** Deeper than anybody quotes or lists: the parser takes the square of the depth, and its stack ends. */
const deepest = 12;
const marker = '[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const tooDeep = new RegExp(`^((?:${marker}){${deepest}})(?:${marker})+`, 'gm');

/** Plain text as Markdown that shows the same words: `<server>` and `a*b*c` stay what they are. */
export function convertPlainText(text: string): string {
  try {
    return String(converter.processSync(text.replace(tooDeep, '$1'))).trim();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return formatCodeBlock(text);
  }
}

/** The text of a mail without the mails that it quotes and without its signature, as Markdown. */
export const convertMailText = (text: string): string =>
  convertPlainText(new EmailReplyParser().read(text.replace(/\r\n?/g, '\n')).getVisibleText());
