import { type SearchSignal, type SignalSink, sendSignal } from '../../../search/index.ts';

/** Sends a signal where the settings want it, as far as the reader agrees. */
export const sendToSink = (signal: SearchSignal, sink: SignalSink): boolean =>
  sendSignal(signal, sink, {
    wishes: navigator as Navigator & { globalPrivacyControl?: boolean },
    page: location.origin + location.pathname,
    send: (url, body) => navigator.sendBeacon(url, body),
  });
