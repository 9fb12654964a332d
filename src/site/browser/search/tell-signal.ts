import { type Answer, createSignal, type SearchSignal, type SignalSink } from '../../../search/index.ts';
import { findRank } from './find-rank.ts';
import { findBase } from './load-index.ts';

/** A query is settled when nothing was typed for so long, in milliseconds. */
const settleTime = 1500;

let timer = 0;
let last: Answer | undefined;
let send: ((signal: SearchSignal) => void) | undefined;

/** Loads what sends, where the settings name a sink: whoever opens a result leaves the page, and there is no time for it then. */
export async function prepareSignals(): Promise<void> {
  const { signals } = document.documentElement.dataset;
  if (!signals) return;
  const sink = JSON.parse(signals) as SignalSink;
  const { sendToSink } = await import('./send-to-sink.ts');
  send = (signal) => void sendToSink(signal, sink);
}

/** Tells of an answer once its reader stops typing. */
export function tellSettled(answer: Answer): void {
  clearTimeout(timer);
  last = answer;
  if (answer.class === 'empty') return;
  timer = window.setTimeout(() => tell(createSignal(answer, { now: new Date() })), settleTime);
}

/** Tells which result of the last answer was opened. @param address as the site links to it. */
export function tellOpened(address: string): void {
  const url = address.slice(findBase().length);
  const rank = findRank(last?.results ?? [], url);
  if (!last || rank === 0) return;
  clearTimeout(timer);
  tell(createSignal(last, { now: new Date(), clicked: { rank, url: last.results[rank - 1]?.url ?? url } }));
}

/** For whoever listens on the page: `document.addEventListener('tierzero:search', ...)`; and for the sink of the settings. */
function tell(detail: SearchSignal): void {
  document.dispatchEvent(new CustomEvent('tierzero:search', { detail }));
  send?.(detail);
}
