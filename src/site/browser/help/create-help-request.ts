import { createEventRequest, type SignalSink } from '../../../search/index.ts';
import type { HelpOutcome, HelpStep } from './help-outcome.ts';

/**
 * How a layer ended, as the request that a service for counting takes. Nothing of what the reader wrote is in it.
 *
 * @param page address of the page, without its query.
 * @returns nothing for an endpoint: it takes what was searched, and knows no other signal.
 */
export function createHelpRequest(
  detail: { step: HelpStep; outcome: HelpOutcome },
  sink: SignalSink,
  page: string,
): { url: string; body: string } | undefined {
  if (sink.kind === 'endpoint') return undefined;
  const path = `help/${detail.step}/${detail.outcome}`;
  return createEventRequest({ name: 'help', path, properties: detail }, sink, page);
}
