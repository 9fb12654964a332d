/** Words of a page as a peer gets them: the same text that our index is made from. */
export interface PeerPage {
  id: string;
  title: string;
  text: string;
}

/** A peer's index: the ids of the pages, best first. */
export type Ask = (query: string) => Promise<string[]>;

export interface Peer {
  name: string;
  /** How it was tuned, in a few words. */
  tuning: string;
  open: (pages: readonly PeerPage[]) => Promise<Ask>;
}
