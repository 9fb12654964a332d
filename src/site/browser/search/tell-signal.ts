import {
  type Answer,
  createSignal,
  type SearchSignal,
  type SignalSink,
  sendSignal,
} from '../../../search/index.ts';
import { findBase } from './load-index.ts';

/** A query is settled when nothing was typed for so long, in milliseconds. */
const settleTime = 1500;

let timer = 0;
let last: Answer | undefined;

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
  const rank = (last?.results.findIndex((result) => url.startsWith(result.url)) ?? -1) + 1;
  if (!last || rank === 0) return;
  clearTimeout(timer);
  tell(createSignal(last, { now: new Date(), clicked: { rank, url: last.results[rank - 1]?.url ?? url } }));
}

/** For whoever listens on the page: `document.addEventListener('tierzero:search', ...)`; and for the sink of the settings. */
function tell(detail: SearchSignal): void {
  document.dispatchEvent(new CustomEvent('tierzero:search', { detail }));
  const { signals } = document.documentElement.dataset;
  if (!signals) return;
  sendSignal(detail, JSON.parse(signals) as SignalSink, {
    wishes: navigator as Navigator & { globalPrivacyControl?: boolean },
    page: location.origin + location.pathname,
    send: (url, body) => navigator.sendBeacon(url, body),
  });
}
