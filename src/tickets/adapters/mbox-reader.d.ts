declare module 'mbox-reader' {
  /** The messages of an mbox, one at a time. */
  export function mboxReader(stream: NodeJS.ReadableStream): AsyncIterable<{ content: Buffer }>;
}
