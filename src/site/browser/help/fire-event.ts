/** A layer of the help path. */
export type HelpStep = 'ask' | 'threads' | 'office-hours' | 'write';

/** How a reader left a layer: helped, on to the next one, or away from the page. */
export type HelpOutcome = 'solved' | 'went-on' | 'left';

/** Tells whoever listens on this page how a layer ended. Nothing is sent anywhere by this. */
export function fireHelpEvent(step: HelpStep, outcome: HelpOutcome): void {
  document.dispatchEvent(new CustomEvent('tierzero:help', { detail: { step, outcome } }));
}
