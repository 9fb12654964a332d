/** Where signals go. There is none unless a team sets one. */
export type SignalSink =
  | { kind: 'endpoint'; url: string }
  | { kind: 'plausible'; url: string; domain: string }
  | { kind: 'umami'; url: string; website: string }
  | { kind: 'goatcounter'; url: string };
