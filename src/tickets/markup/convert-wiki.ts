import jira2md from 'jira2md';
import { formatCodeBlock } from './format-code-block.ts';

const codeBlock = /\{(code|noformat)(?::([^}\n]*))?\}([\s\S]*?)\{\1\}/g;
const codeSpan = /\{\{([^}\n]+)\}\}/g;
/** Inside of a word these are no markup: `max_body_size`, `2.6-beta-1`. */
const insideWord = /(?<=[\p{L}\p{N}])[_*+~^-](?=[\p{L}\p{N}])/gu;
const kept = /\uE100(\d+)\uE101/g;

/** Jira's wiki text (version 2 of its interface) as Markdown. What is code or part of a word is kept from the converter. */
export function convertWiki(text: string): string {
  const parts: string[] = [];
  const keep = (part: string) => `\uE100${parts.push(part) - 1}\uE101`;
  const plain = text
    .replace(/[\uE100\uE101]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(codeBlock, (_whole, _tag, attributes: string | undefined, code: string) =>
      keep(`\n\n${formatCodeBlock(code, languageOf(attributes))}\n\n`),
    )
    .replace(codeSpan, (_whole, code: string) => keep(`\`${code}\``))
    .replace(insideWord, (sign) => keep(sign));
  const converted = jira2md
    .to_markdown(plain)
    .replace(kept, (_whole, index: string) => parts[Number(index)] ?? '');
  return converted.replace(/\n{3,}/g, '\n\n').trim();
}

/** `java`, `title=x|java` and `language=java` all name a language. */
const languageOf = (attributes = '') =>
  attributes
    .split('|')
    .map((word) => word.replace(/^language=/, ''))
    .find((word) => /^[\w+#]+$/.test(word));
