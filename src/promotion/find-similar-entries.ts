import { toString as textOf } from 'mdast-util-to-string';
import type { Page } from '../content/index.ts';
import type { RedactedExchange } from './redact-exchange.ts';

/** An entry that asks nearly the same. */
export interface Similar {
  id: string;
  title: string;
  /** Path of its file, as people type it. */
  file: string;
  /** 0 to 1. */
  score: number;
  /** Why, in words: shown to the person who decides. */
  reasons: string[];
}

/** What the similarity room offers. */
export interface Similarity {
  find: (
    question: string,
    entries: { id: string; title: string; asks: string[]; text: string }[],
  ) => { id: string; score: number; reasons: string[] }[];
  /** From this score on two questions are taken for the same. */
  threshold: number;
}

/** How many suggestions a person is shown. */
const most = 3;

/** The entries that come nearest to the question, best first. */
export function findSimilarEntries(
  exchange: Pick<RedactedExchange, 'title'>,
  entries: Page[],
  similarity: Similarity,
): Similar[] {
  const byId = new Map(entries.map((page) => [page.id, page]));
  const candidates = entries.map((page) => ({
    id: page.id,
    title: page.title,
    asks: (page.frontmatter.asks as string[] | undefined) ?? [],
    text: textOf(page.tree),
  }));
  return similarity
    .find(exchange.title, candidates)
    .slice(0, most)
    .flatMap(({ id, score, reasons }) => {
      const page = byId.get(id);
      return page ? [{ id, title: page.title, file: page.file, score, reasons }] : [];
    });
}
