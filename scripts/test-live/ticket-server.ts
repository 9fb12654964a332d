/** How tests reach a ticket system that lives for one run. */
export interface TicketServer {
  url: string;
  /** A key or token for each person of the system: `agent` answers, `customer` asks. */
  keys: Record<'agent' | 'customer', string>;
  /** Numbers and names that the interface wants, and that differ from one installation to the next. */
  ids: Record<string, unknown>;
}

/** Ends a server, however far its start is. */
export type Stop = () => Promise<void>;

/**
 * Starts a ticket system whose files are all in the folder, which is empty and absolute.
 *
 * @param onProcess gets the way to end it as soon as there is a process.
 * @throws TierzeroError `TZ_LIVE_SERVER_FAILED`.
 */
export type StartServer = (folder: string, onProcess: (stop: Stop) => void) => Promise<TicketServer>;
