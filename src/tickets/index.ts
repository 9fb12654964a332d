export type { Adapter, TicketResult } from './adapter.ts';
export { adapters } from './adapters.ts';
export { type Client, createClient, type RequestOptions } from './api/create-client.ts';
export type { Export } from './export/export.ts';
export { openExport, type Progress } from './export/open-export.ts';
export { getAdapter } from './get-adapter.ts';
export { loadTicket } from './load-ticket.ts';
export { readTickets } from './read-tickets.ts';
export type { Message, Person, Role, Ticket, TicketStatus } from './ticket.ts';
