import type { QueryClass } from '../answer.ts';
import { looksLikeError } from '../signatures/find-error-lines.ts';
import { type Log, parseLog } from '../signatures/parse-log.ts';
import { dropChineseFillers, isStopWord } from '../text/stop-words.ts';
import { isUnspaced, tokenize } from '../text/tokenize.ts';
import { findPhrases } from './find-phrases.ts';
import type { QueryPlan } from './query-plan.ts';

/** Longer queries are cut here: a pasted log says what it has to say in its first lines. */
const longestQuery = 20_000;
/** Two letters or figures at least: less is what is left of a question that is all fillers. */
const saysMuch = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;
/** Up to so many words a query is taken for one that is still being typed. */
const typingWords = 2;

/**
 * Turns a query into the terms to look up. Any text will do: an empty plan has no terms.
 *
 * @param language of the index: `en`, `zh-cn`.
 */
export function planQuery(query: string, language: string): QueryPlan {
  const cut = query.slice(0, longestQuery);
  const log = looksLikeError(cut) ? parseLog(cut) : undefined;
  const whole = log ? formatLog(log) || cut : dropAddresses(cut);
  const short = dropChineseFillers(whole);
  const { words, compounds } = tokenize(saysMuch.test(short) ? short : whole);
  const sequence = words.map(({ term }) => term);
  const useful = keepUseful(sequence, language);
  const counts = new Map<string, number>();
  for (const term of [...useful, ...compounds.map((token) => token.term)])
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    query,
    class: classify(useful, log),
    terms: [...counts].map(([term, count]) => ({ term, count })),
    words: sequence,
    pairs: findPairs(useful),
    phrases: log ? [] : findPhrases(whole),
    ...(log && useful.length > 0 ? { log } : {}),
  };
}

/** Whose mailbox it is says nothing about the question; a query that is nothing else stays as it is. */
function dropAddresses(text: string): string {
  const rest = text.replace(/(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/g, ' ');
  return saysMuch.test(rest) ? rest : text;
}

/** In a log of several lines, those that name the error are said twice: the rest is what happened around it. */
function formatLog({ messages, frames }: Log): string {
  const heads = messages.length > 1 ? messages.filter(looksLikeError) : [];
  return [...heads, ...messages, ...frames].join('\n');
}

/** Without stop words and lone letters, unless nothing else is there. */
function keepUseful(sequence: readonly string[], language: string): string[] {
  const useful = sequence.filter((word) => !isStopWord(word, language));
  const long = useful.filter((word) => word.length > 1 || /\d/.test(word) || isUnspaced(word));
  return long.length > 0 ? long : useful;
}

function findPairs(words: readonly string[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next !== undefined && next !== word) pairs.set(`${word} ${next}`, [word, next]);
  });
  return [...pairs.values()];
}

function classify(words: readonly string[], log: Log | undefined): QueryClass {
  if (words.length === 0) return 'empty';
  if (log) return 'error';
  if (words.some(isUnspaced)) return 'chinese';
  return words.length <= typingWords ? 'typing' : 'question';
}
