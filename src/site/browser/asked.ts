import { findErrorLines } from '../../search/index.ts';
import { createSessionValue } from './session-value.ts';

/** What a reader asked last, and the log that was pasted with it. */
export interface Asked {
  question: string;
  /** All lines of a paste; empty where one line was typed. */
  log: string;
}

const stored = createSessionValue<Asked>('tz-asked', { question: '', log: '' });

/** What was asked last in this tab: the help path begins with it. It never stands in an address, which servers would log. */
export const readAsked = (): Asked => stored.read();

/** Keeps what is asked, for the page of results and for the help path. Of several lines, the one that names the error is the question. */
export function rememberAsked(query: string): void {
  const isLog = query.trim().includes('\n');
  const question = isLog ? (findErrorLines(query)[0] ?? '') : query.trim();
  stored.write({ question: question.slice(0, 500), log: isLog ? query : '' });
}
