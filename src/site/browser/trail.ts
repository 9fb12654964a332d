import type { TrailStep } from '../../support/browser.ts';
import { createSessionValue } from './session-value.ts';

const stored = createSessionValue<TrailStep[]>('tz-trail', []);
const longest = 12;

/** What was searched in this tab, oldest first. */
export const readTrail = (): TrailStep[] => stored.read();

/** Keeps a query for the ticket. While somebody types, the longer words take the place of the shorter ones. */
export function rememberQuery(query: string, results: number): void {
  const asked = query.trim().slice(0, 300);
  if (asked.length < 3) return;
  const trail = stored.read();
  const last = trail.at(-1);
  const typing =
    last && last.opened.length === 0 && (asked.startsWith(last.query) || last.query.startsWith(asked));
  const before = (typing ? trail.slice(0, -1) : trail).filter((step) => step.query !== asked);
  stored.write([...before, { query: asked, results, opened: [] }].slice(-longest));
}

/** Keeps that a result of the last query was read. @param address as the site links to it. */
export function rememberOpened(address: string): void {
  const trail = stored.read();
  const last = trail.at(-1);
  if (!last || last.opened.includes(address)) return;
  stored.write([...trail.slice(0, -1), { ...last, opened: [...last.opened, address].slice(-5) }]);
}
