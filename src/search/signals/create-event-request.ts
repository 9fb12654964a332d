import type { SignalSink } from './signal-sink.ts';

/** Something that is counted: a query that settled, a layer of the help path that ended. */
export interface CountedEvent {
  name: string;
  /** Names the event for GoatCounter, which knows no properties. */
  path: string;
  /** Shown beside the path. */
  title?: string;
  properties: object;
}

/**
 * An event as the request that a service for counting takes: Plausible and Umami take properties, GoatCounter an event named
 * by its path.
 *
 * @param page address of the page on which it happened.
 */
export function createEventRequest(
  { name, path, title, properties }: CountedEvent,
  sink: Exclude<SignalSink, { kind: 'endpoint' }>,
  page: string,
): { url: string; body: string } {
  switch (sink.kind) {
    case 'plausible':
      return {
        url: new URL('/api/event', sink.url).href,
        body: JSON.stringify({ name, domain: sink.domain, url: page, props: properties }),
      };
    case 'umami': {
      const payload = { website: sink.website, url: page, name, data: properties };
      return { url: new URL('/api/send', sink.url).href, body: JSON.stringify({ type: 'event', payload }) };
    }
    case 'goatcounter': {
      const url = new URL('/count', sink.url);
      url.searchParams.set('p', path);
      if (title !== undefined) url.searchParams.set('t', title);
      url.searchParams.set('e', 'true');
      return { url: url.href, body: '' };
    }
  }
}
