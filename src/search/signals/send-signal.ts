import type { SearchSignal } from './search-signal.ts';

/** Where signals go. There is none unless a team sets one. */
export type SignalSink =
  | { kind: 'endpoint'; url: string }
  | { kind: 'plausible'; url: string; domain: string }
  | { kind: 'umami'; url: string; website: string }
  | { kind: 'goatcounter'; url: string };

/** What a browser says about being counted. */
export interface PrivacyWishes {
  doNotTrack?: string | null;
  globalPrivacyControl?: boolean;
}

/** Whether the reader asks not to be counted: Do Not Track, or Global Privacy Control (https://w3c.github.io/gpc). */
export const refusesCounting = ({ doNotTrack, globalPrivacyControl }: PrivacyWishes): boolean =>
  doNotTrack === '1' || doNotTrack === 'yes' || globalPrivacyControl === true;

/**
 * A signal as the request that a sink takes. Plausible and Umami take an event with properties, GoatCounter an event named by its
 * path, an endpoint of your own the signal itself.
 *
 * @param page address of the page on which it was asked.
 */
export function createSignalRequest(
  signal: SearchSignal,
  sink: SignalSink,
  page: string,
): { url: string; body: string } {
  const { clicked, ...rest } = signal;
  const properties = { ...rest, ...(clicked ? { rank: clicked.rank, opened: clicked.url } : {}) };
  switch (sink.kind) {
    case 'plausible':
      return {
        url: new URL('/api/event', sink.url).href,
        body: JSON.stringify({ name: 'search', domain: sink.domain, url: page, props: properties }),
      };
    case 'umami': {
      const payload = { website: sink.website, url: page, name: 'search', data: properties };
      return { url: new URL('/api/send', sink.url).href, body: JSON.stringify({ type: 'event', payload }) };
    }
    case 'goatcounter': {
      const url = new URL('/count', sink.url);
      url.searchParams.set('p', `search/${signal.verdict}`);
      url.searchParams.set('t', signal.query);
      url.searchParams.set('e', 'true');
      return { url: url.href, body: '' };
    }
    case 'endpoint':
      return { url: sink.url, body: JSON.stringify(signal) };
  }
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
