import upload from '../../fixtures/discourse/upload.json' with { type: 'json' };
import { type Contract, numberOf, pageOf, ticketIds } from '../contract.ts';

/** https://docs.discourse.org: pages of 50; a page behind the tenth is taken for the first. */
export const discourse: Contract = {
  name: 'discourse',
  token: 'anton:discourse-key-0123456789',
  header: ['api-key', 'discourse-key-0123456789'],
  ticket: '/t/upload-fails/1',
  place: '/',
  routes: {
    'GET /search.json': ({ query }) => {
      const page = numberOf(query, 'page', 1);
      return {
        body: { topics: pageOf(ticketIds, page > 10 ? 1 : page, 50).map((id) => ({ id })), posts: [] },
      };
    },
    'GET /t/:id.json': ({ id }) => ({ body: { ...upload, id: Number(id), slug: 'upload-fails' } }),
  },
};
