import { stem } from '../text/stem.ts';

/** The file that holds a term: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv) of its stem, so that forms lie together. */
export function findShard(term: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (const letter of stem(term)) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % shards;
}
