import type { Answer, QueryClass, Verdict } from '../answer.ts';
import { redactQuery } from './redact-query.ts';

/** What is told about one settled query: nothing about who asked. */
export interface SearchSignal {
  /** Day, `2026-11-21`: finer times would tell people apart. */
  day: string;
  /** The query, redacted and cut. */
  query: string;
  class: QueryClass;
  /** How many pages fit. */
  count: number;
  confidence: number;
  verdict: Verdict;
  /** The result that was opened: its place from 1, and its address. */
  clicked?: { rank: number; url: string };
}

export interface SignalOptions {
  now: Date;
  clicked?: { rank: number; url: string };
}

const longestQuery = 200;
const classes: readonly string[] = ['empty', 'typing', 'question', 'error', 'chinese'] satisfies QueryClass[];
const verdicts: readonly string[] = ['answer', 'related', 'none'] satisfies Verdict[];

/** The signal of an answer that a reader has settled on. */
export function createSignal(answer: Answer, { now, clicked }: SignalOptions): SearchSignal {
  return {
    day: now.toISOString().slice(0, 10),
    query: redactQuery(answer.query).slice(0, longestQuery),
    class: answer.class,
    count: answer.count,
    confidence: Math.round(answer.confidence * 100) / 100,
    verdict: answer.verdict,
    ...(clicked ? { clicked } : {}),
  };
}

/** Reads a signal that somebody sent; nothing when it is not one. Unknown keys are left out. */
export function parseSignal(value: unknown): SearchSignal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { day, query, class: kind, count, confidence, verdict, clicked } = value as Record<string, unknown>;
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  if (typeof query !== 'string' || query.length > longestQuery) return undefined;
  if (typeof kind !== 'string' || !classes.includes(kind)) return undefined;
  if (typeof verdict !== 'string' || !verdicts.includes(verdict)) return undefined;
  if (!isCount(count) || typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1))
    return undefined;
  const opened = parseClick(clicked);
  if (clicked !== undefined && !opened) return undefined;
  const known = { day, query, count, confidence, class: kind as QueryClass, verdict: verdict as Verdict };
  return opened ? { ...known, clicked: opened } : known;
}

function parseClick(value: unknown): SearchSignal['clicked'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { rank, url } = value as Record<string, unknown>;
  return isCount(rank) && typeof url === 'string' && url.startsWith('/') && url.length <= 300
    ? { rank, url }
    : undefined;
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6;
