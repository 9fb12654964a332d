import { parseDiscourseTopic } from '../adapters/discourse.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, readPages } from './read-pages.ts';

/** A search shows so many pages of 50; one more is the first again. */
const mostPages = 10;

/** Discourse: `print=true` gives up to a thousand posts at once, `include_raw` the authors' Markdown. */
export const discourseLive: LiveSource = {
  token: { name: 'DISCOURSE_API_KEY', form: 'key, or user:key' },
  access: ({ origin }, token) => {
    const [user, key] = token.includes(':') ? token.split(':') : ['system', token];
    return { origin, headers: { 'api-key': key ?? '', 'api-username': user ?? '' } };
  },
  parseAddress: (address) => parseTicketAddress(address, /\/t\/(?:[^/]+\/)?(\d+)(?:\/\d+)?\/?$/),
  mostListed: mostPages * 50,
  async *readTickets(client, { origin, base, ticket }) {
    const query = encodeURIComponent('status:solved order:latest');
    const list = (page: number) =>
      page <= mostPages ? `${base}/search.json?q=${query}&page=${page}` : undefined;
    for await (const { id } of ticket ? [{ id: ticket }] : readPages(client, list, 'topics')) {
      const path = `${base}/t/${id}.json`;
      const topic = await loadFields(client, `${path}?print=true&include_raw=true`);
      const result = parseDiscourseTopic(topic, { file: path });
      const url = new URL(`${base}/t/${topic.slug ?? '-'}/${id}`, origin).href;
      if (result) yield 'ticket' in result ? { ticket: { ...result.ticket, url } } : result;
    }
  },
};
