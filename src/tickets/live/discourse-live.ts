import { parseDiscourseTopic } from '../adapters/discourse.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, readPages } from './read-pages.ts';

/** Discourse: `print=true` gives up to a thousand posts at once, `include_raw` the authors' Markdown. */
export const discourseLive: LiveSource = {
  token: { name: 'DISCOURSE_API_KEY', form: 'key, or user:key' },
  access: ({ origin }, token) => {
    const [user, key] = token.includes(':') ? token.split(':') : ['system', token];
    return { origin, headers: { 'api-key': key ?? '', 'api-username': user ?? '' } };
  },
  parseAddress: (address) => parseTicketAddress(address, /\/t\/(?:[^/]+\/)?(\d+)(?:\/\d+)?\/?$/),
  async *readTickets(client, { base, ticket }) {
    const list = (page: number) =>
      `${base}/search.json?q=${encodeURIComponent('status:solved order:latest')}&page=${page}`;
    for await (const { id } of ticket ? [{ id: ticket }] : readPages(client, list, 'topics')) {
      const path = `${base}/t/${id}.json`;
      const topic = await loadFields(client, `${path}?print=true&include_raw=true`);
      const result = parseDiscourseTopic(isFields(topic) ? topic : {}, { file: path });
      if (result) yield result;
    }
  },
};
