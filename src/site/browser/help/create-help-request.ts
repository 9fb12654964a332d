import type { SignalSink } from '../../../search/index.ts';
import type { HelpOutcome, HelpStep } from './help-outcome.ts';

/**
 * How a layer ended, as the request that a service for counting takes: Plausible and Umami an event with properties,
 * GoatCounter an event named by its path. Nothing of what the reader wrote is in it.
 *
 * @param page address of the page, without its query.
 * @returns nothing for an endpoint: it takes what was searched, and knows no other signal.
 */
export function createHelpRequest(
  detail: { step: HelpStep; outcome: HelpOutcome },
  sink: SignalSink,
  page: string,
): { url: string; body: string } | undefined {
  switch (sink.kind) {
    case 'plausible':
      return {
        url: new URL('/api/event', sink.url).href,
        body: JSON.stringify({ name: 'help', domain: sink.domain, url: page, props: detail }),
      };
    case 'umami': {
      const payload = { website: sink.website, url: page, name: 'help', data: detail };
      return { url: new URL('/api/send', sink.url).href, body: JSON.stringify({ type: 'event', payload }) };
    }
    case 'goatcounter': {
      const url = new URL('/count', sink.url);
      url.searchParams.set('p', `help/${detail.step}/${detail.outcome}`);
      url.searchParams.set('e', 'true');
      return { url: url.href, body: '' };
    }
    case 'endpoint':
      return undefined;
  }
}
