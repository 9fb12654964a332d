import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { getAdapter, openExport, readTickets } from '../../../src/tickets/index.ts';

/** What one way to read a file took. */
export interface Measure {
  count: number;
  seconds: number;
  /** Peak of resident memory. */
  megabytes: number;
}

/** One measure as a process of its own, since the peak of memory is that of a process: FILE WAY MOST. */
const [file = '', way = '', most = '0'] = process.argv.slice(2);

const ways: Record<string, () => Promise<number>> = {
  /** What `--ticket ID` and triage do with a ticket that they pass over. */
  async pass() {
    let count = 0;
    for await (const result of readTickets(getAdapter('zendesk'), await openExport(file)))
      if ('ticket' in result && result.ticket.status === 'resolved') count += 1;
    return count;
  },
  /** Every text as Markdown. */
  async convert() {
    let count = 0;
    let characters = 0;
    for await (const result of readTickets(getAdapter('zendesk'), await openExport(file))) {
      if (!('ticket' in result)) continue;
      for (const { body } of result.ticket.messages) characters += body.length;
      if (++count >= Number(most)) break;
    }
    return characters > 0 ? count : 0;
  },
  /** The least that any program could do: each line through JSON.parse, nothing checked. */
  async parse() {
    let count = 0;
    for await (const line of createInterface({ input: createReadStream(file) }))
      if (JSON.parse(line).status === 'solved') count += 1;
    return count;
  },
};

const started = performance.now();
const count = (await ways[way]?.()) ?? 0;
const seconds = (performance.now() - started) / 1000;
const measure: Measure = { count, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(measure));
