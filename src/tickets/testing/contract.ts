type Json = Record<string, unknown>;

/** A request as a system sees it. */
export interface Asked {
  /** What stands in the path at `:id`. */
  id: string;
  query: URLSearchParams;
  body: Json;
}

/** What a system answers to it. */
export interface Reply {
  status?: number;
  body: unknown;
}

/** The published interface of a system, as far as it is used: how it lets in, how it pages, what it says. */
export interface Contract {
  /** Name of the adapter. */
  name: string;
  /** The token as a person sets it. */
  token: string;
  /** The header that lets in, as the system wants it. */
  header: [name: string, value: string];
  /** Address of a ticket, on the system's own origin. */
  ticket: string;
  /** Address of the system itself, or of a repository of it. */
  place: string;
  /** By method and path: `GET /issues/:id.json`. */
  routes: Record<string, (asked: Asked) => Reply | undefined>;
}

/** Tickets 1 to so many: more than a page of every system. */
export const ticketCount = 120;
export const ticketIds = Array.from({ length: ticketCount }, (_none, index) => index + 1);

/** A page of a list, counted from 1. */
export const pageOf = <Item>(items: Item[], page: number, size: number): Item[] =>
  items.slice((page - 1) * size, page * size);

/** A number of the query, within the limit of the system. */
export const numberOf = (query: URLSearchParams, name: string, fallback: number, most = Infinity): number =>
  Math.min(most, Number(query.get(name) ?? fallback));
