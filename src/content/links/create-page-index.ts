import { dirname, relative } from 'node:path/posix';
import { findNearestName } from '../../diagnostics/index.ts';
import { createPageAddress } from '../create-page-address.ts';
import type { Page } from '../page.ts';
import { findAnchors } from './find-anchors.ts';

/** Looks pages up by what links name them by. */
export interface PageIndex {
  byFile: (file: string) => Page | undefined;
  /** With or without the slash at the end. */
  byAddress: (address: string) => Page | undefined;
  anchorsOf: (page: Page) => ReadonlySet<string>;
  /** The page that a mistyped or moved file most likely was, as a path from the page that names it. */
  nearestFile: (file: string, from: Page) => string | undefined;
  nearestAddress: (address: string, others?: ReadonlySet<string>) => string | undefined;
}

/** Anchors are found when first asked for: most pages of a large site are linked to as a whole. */
export function createPageIndex(pages: readonly Page[]): PageIndex {
  const files = new Map(pages.map((page) => [page.file, page]));
  const addresses = new Map(pages.map((page) => [createPageAddress(page), page]));
  const anchors = new Map<Page, ReadonlySet<string>>();
  return {
    byFile: (file) => files.get(file),
    byAddress: (address) => addresses.get(address.endsWith('/') ? address : `${address}/`),
    anchorsOf: (page) => {
      const found = anchors.get(page) ?? findAnchors(page);
      anchors.set(page, found);
      return found;
    },
    nearestFile: (file, from) => {
      const nearest = findNearestPath(file, [...files.keys()]);
      return nearest && relative(dirname(from.file), nearest).replace(/^(?!\.)/, './');
    },
    nearestAddress: (address, others = new Set()) =>
      findNearestPath(address.endsWith('/') ? address : `${address}/`, [...addresses.keys(), ...others]),
  };
}

const lastName = (path: string) => path.replace(/\/$/, '').split('/').at(-1) ?? path;

/** A path with the same last names in another folder or another case, else one that differs by a few letters. */
function findNearestPath(path: string, known: readonly string[]): string | undefined {
  const moved = known.filter((candidate) => countSharedNames(path, candidate) > 0);
  const [closest] = moved.toSorted((a, b) => countSharedNames(path, b) - countSharedNames(path, a));
  if (closest) return closest;
  const nearestName = findNearestName(lastName(path).toLowerCase(), known.map(lastName));
  return findNearestName(path, known) ?? known.find((candidate) => lastName(candidate) === nearestName);
}

const namesOf = (path: string) => path.toLowerCase().replace(/\/$/, '').split('/').toReversed();

/** How many names two paths have in common, counted from their ends. */
function countSharedNames(a: string, b: string): number {
  const others = namesOf(b);
  const differs = namesOf(a).findIndex((name, index) => name !== others[index]);
  return differs === -1 ? others.length : differs;
}
