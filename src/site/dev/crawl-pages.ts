/** Fetches one page of the running site; nothing where it cannot be shown just now. */
export type FetchPage = (address: string) => Promise<string | undefined>;

export interface CrawledPage {
  url: string;
  html: string;
}

/**
 * The pages of a running site, kept so that after an edit only what changed is fetched again.
 *
 * @param fetchPage how a page is read.
 */
export function createCrawl(fetchPage: FetchPage) {
  const pages = new Map<string, string>();
  return {
    /** Fetches pages one after the other: a writer waits for the page in the browser, not for the index. */
    async refresh(addresses: Iterable<string>): Promise<void> {
      for (const address of addresses) {
        const html = await fetchPage(address);
        if (html === undefined) pages.delete(address);
        else pages.set(address, html);
      }
    },
    list: (): CrawledPage[] => [...pages].map(([url, html]) => ({ url, html })),
  };
}

/** Reads pages of a dev server by HTTP. A page with an error in it is left out; the browser shows the error. */
export const createPageFetcher =
  (origin: string): FetchPage =>
  async (address) => {
    const response = await fetch(new URL(address, origin), { headers: { accept: 'text/html' } });
    const html = await response.text();
    return response.ok ? html : undefined;
  };
