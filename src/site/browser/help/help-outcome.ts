/** A layer of the help path. */
export type HelpStep = 'ask' | 'threads' | 'office-hours' | 'write';

/** How a reader left a layer: helped, on to the next one, or away from the page. */
export type HelpOutcome = 'solved' | 'went-on' | 'left';
