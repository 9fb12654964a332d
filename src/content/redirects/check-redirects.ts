import type { Diagnostic } from '../../diagnostics/index.ts';
import { createPageAddress } from '../create-page-address.ts';
import { findKeyPlace } from '../find-key-place.ts';
import type { Page } from '../page.ts';
import { createRedirects, type Redirect } from './create-redirects.ts';

/** `/a`, `/a/` and `/a/index.html` are one address on a web server. */
const plain = (address: string) => address.replace(/(?:\/index\.html|\/)$/, '').toLowerCase() || '/';

/** Old addresses that cannot lead to their page: a page is there, or another page claims them too. */
export function checkRedirects(pages: readonly Page[]): Diagnostic[] {
  const taken = new Map(pages.map((page) => [plain(createPageAddress(page)), page]));
  const claimed = new Map<string, Redirect>();
  return createRedirects(pages).flatMap((redirect) => {
    const address = plain(redirect.from);
    const other = taken.get(address) ?? claimed.get(address)?.page;
    if (other) return [takenAddress(redirect, other, taken.has(address))];
    claimed.set(address, redirect);
    return [];
  });
}

function takenAddress({ from, page }: Redirect, other: Page, isPage: boolean): Diagnostic {
  return {
    code: 'TZ_REDIRECT_TAKEN',
    severity: 'error',
    message: isPage
      ? `The page takes over ${from}, and ${other === page ? 'that is its own address' : `${other.file} has that address`}.`
      : `The page takes over ${from}, and so does ${other === page ? 'another line of it' : other.file}.`,
    hint: 'Take the address out of `redirectFrom` on one side.',
    place: findKeyPlace(page, 'redirectFrom'),
  };
}
