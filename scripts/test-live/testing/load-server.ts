import { readFileSync } from 'node:fs';
import type { TicketServer } from '../ticket-server.ts';

/** The running server of a system, as `npm run test:live` tells its tests. */
export function loadServer(name: string): TicketServer {
  const file = process.env.TIERZERO_LIVE;
  if (!file) throw new Error('These tests need running servers: start them by `npm run test:live`.');
  return JSON.parse(readFileSync(file, 'utf8'))[name];
}
