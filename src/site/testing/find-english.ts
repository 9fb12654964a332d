import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { findHelpWords, findWords } from '../words/index.ts';

/** Texts of a table of words, in pieces: what a function writes around its arguments counts as a piece of its own. */
function listPieces(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [0, 1, 2, 5].flatMap((count) => listPieces(call(words, count)));
  return Object.values(words as object).flatMap(listPieces);
}

/** @param count where the function counts, it is asked for one and for many; a list of versions is a mark. */
function call(words: unknown, count: number): unknown {
  const made: unknown = (words as (...args: unknown[]) => unknown)(count === 5 ? '§' : count, '§', '§');
  return Array.isArray(made) ? made : String(made).split(/[§\d]+/);
}

const piecesOf = (language: string) =>
  [...listPieces(findWords(language)), ...listPieces(findHelpWords(language))].map((piece) => piece.trim());

const isWhole = (piece: string, text: string) =>
  new RegExp(`(?<![\\p{L}])${RegExp.escape(piece)}(?![\\p{L}])`, 'u').test(text);

/** What a reader of a page reads or hears, without what says that it is in another language. */
function readPage(html: string, language: string): string {
  const texts: string[] = [];
  visit(unified().use(rehypeParse).parse(html), (node) => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type !== 'element') return undefined;
    const { lang, ariaLabel, placeholder, title, dataQuestion, dataHeading } = node.properties;
    if (['script', 'style', 'code', 'pre'].includes(node.tagName) || (lang && lang !== language)) return SKIP;
    for (const value of [ariaLabel, placeholder, title, dataQuestion, dataHeading])
      if (typeof value === 'string') texts.push(value);
    return undefined;
  });
  return texts.join('\n');
}

/** Words of the English table that a page in another language shows. What the language itself says so is no find. */
export function findEnglish(html: string, language: string): string[] {
  const own = piecesOf(language).join('\n');
  const english = new Set(piecesOf('en').filter((piece) => piece.length > 3 && !isWhole(piece, own)));
  const text = readPage(html, language);
  return [...english].filter((piece) => isWhole(piece, text));
}
