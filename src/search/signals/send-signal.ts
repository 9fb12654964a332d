import { createEventRequest } from './create-event-request.ts';
import type { SearchSignal } from './search-signal.ts';
import type { SignalSink } from './signal-sink.ts';

/** What a browser says about being counted. */
export interface PrivacyWishes {
  doNotTrack?: string | null;
  globalPrivacyControl?: boolean;
}

/** Whether the reader asks not to be counted: Do Not Track, or Global Privacy Control (https://w3c.github.io/gpc). */
export const refusesCounting = ({ doNotTrack, globalPrivacyControl }: PrivacyWishes): boolean =>
  doNotTrack === '1' || doNotTrack === 'yes' || globalPrivacyControl === true;

/**
 * A signal as the request that a sink takes: an event for a service that counts, the signal itself for an endpoint of your own.
 *
 * @param page address of the page on which it was asked.
 */
export function createSignalRequest(
  signal: SearchSignal,
  sink: SignalSink,
  page: string,
): { url: string; body: string } {
  if (sink.kind === 'endpoint') return { url: sink.url, body: JSON.stringify(signal) };
  const { clicked, ...rest } = signal;
  const properties = { ...rest, ...(clicked ? { rank: clicked.rank, opened: clicked.url } : {}) };
  const { query, verdict } = signal;
  return createEventRequest(
    { name: 'search', path: `search/${verdict}`, title: query, properties },
    sink,
    page,
  );
}

/**
 * Sends a signal, unless the reader asks not to be counted. Without cookies, and without waiting for an answer.
 *
 * @param send as `navigator.sendBeacon`.
 * @returns whether it was sent.
 */
export function sendSignal(
  signal: SearchSignal,
  sink: SignalSink,
  browser: { wishes: PrivacyWishes; page: string; send: (url: string, body: string) => boolean },
): boolean {
  if (refusesCounting(browser.wishes)) return false;
  const { url, body } = createSignalRequest(signal, sink, browser.page);
  return browser.send(url, body);
}
