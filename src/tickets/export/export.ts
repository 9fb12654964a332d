/** A file that a ticket system wrote. */
export interface Export {
  /** As people typed it: for places in messages. */
  file: string;
  /** Bytes, in order. May be called once. */
  read: () => AsyncIterable<Uint8Array>;
}
