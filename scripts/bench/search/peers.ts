import { importPeer } from './install-peers.ts';
import { openBm25 } from './open-bm25.ts';
import type { Peer, PeerPage } from './peer.ts';

interface MiniSearchModule {
  default: new (
    options: object,
  ) => {
    addAll: (pages: readonly PeerPage[]) => void;
    search: (query: string, options: object) => { id: string }[];
  };
}

const openMiniSearch =
  (options: object): Peer['open'] =>
  async (pages) => {
    const { default: MiniSearch } = await importPeer<MiniSearchModule>('minisearch');
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(pages);
    return async (query) => index.search(query, { combineWith: 'OR', ...options }).map(({ id }) => id);
  };

type LunrBuilder = {
  ref: (name: string) => void;
  field: (name: string, options?: object) => void;
  add: (page: PeerPage) => void;
};
interface LunrModule {
  default: (define: (this: LunrBuilder) => void) => {
    query: (
      build: (query: { term: (terms: string[], options: object) => void }) => void,
    ) => { ref: string }[];
  };
}

const openLunr: Peer['open'] = async (pages) => {
  const { default: lunr } = await importPeer<LunrModule>('lunr');
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 5 });
    this.field('text');
    for (const page of pages) this.add(page);
  });
  const split = (query: string) => query.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return async (query) => index.query((builder) => builder.term(split(query), {})).map(({ ref }) => ref);
};

interface FlexSearchModule {
  default: { Index: new (options: object) => FlexSearchIndex };
}
interface FlexSearchIndex {
  add: (id: string, text: string) => void;
  search: (query: string, options: object) => string[];
}

const openFlexSearch: Peer['open'] = async (pages) => {
  const { default: flexsearch } = await importPeer<FlexSearchModule>('flexsearch');
  const index = new flexsearch.Index({ tokenize: 'strict', context: true });
  for (const { id, title, text } of pages) index.add(id, `${title} ${text}`);
  return async (query) => index.search(query, { suggest: true, limit: 50 });
};

interface OramaModule {
  create: (options: object) => object;
  insertMultiple: (database: object, pages: PeerPage[]) => Promise<unknown>;
  search: (database: object, options: object) => Promise<{ hits: { document: { id: string } }[] }>;
}

const openOrama: Peer['open'] = async (pages) => {
  const orama = await importPeer<OramaModule>('@orama/orama');
  const schema = { id: 'string', title: 'string', text: 'string' };
  const database = orama.create({ schema, language: 'english' });
  await orama.insertMultiple(database, [...pages]);
  const options = { properties: ['title', 'text'], boost: { title: 2 }, threshold: 1, limit: 50 };
  return async (query) => {
    const { hits } = await orama.search(database, { ...options, term: query });
    return hits.map(({ document }) => document.id);
  };
};

/** Every peer that indexes in memory, each set so that one word of a question is enough. */
export const peers: readonly Peer[] = [
  { name: 'BM25', tuning: 'whole texts, not for a browser', open: openBm25 },
  { name: 'MiniSearch', tuning: 'OR, title x2', open: openMiniSearch({ boost: { title: 2 } }) },
  {
    name: 'MiniSearch fuzzy',
    tuning: 'OR, prefix, fuzzy .2, title x2',
    open: openMiniSearch({ boost: { title: 2 }, prefix: true, fuzzy: 0.2 }),
  },
  { name: 'lunr', tuning: 'OR, title x5', open: openLunr },
  { name: 'FlexSearch', tuning: 'strict, context, suggest', open: openFlexSearch },
  { name: 'Orama', tuning: 'threshold 1, title x2', open: openOrama },
];
