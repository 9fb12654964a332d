import { refusesCounting, type SignalSink } from '../../../search/index.ts';
import { createHelpRequest } from './create-help-request.ts';
import type { HelpOutcome, HelpStep } from './help-outcome.ts';

/**
 * Tells whoever listens on this page how a layer ended, and the service for counting that the settings name: none by
 * default, and never of a reader who asks not to be counted.
 */
export function fireHelpEvent(step: HelpStep, outcome: HelpOutcome): void {
  const detail = { step, outcome };
  document.dispatchEvent(new CustomEvent('tierzero:help', { detail }));
  const { signals } = document.documentElement.dataset;
  if (!signals || refusesCounting(navigator)) return;
  const page = location.origin + location.pathname;
  const request = createHelpRequest(detail, JSON.parse(signals) as SignalSink, page);
  if (request) navigator.sendBeacon(request.url, request.body);
}
