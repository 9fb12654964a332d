import { type Document, isMap, isScalar, type LineCounter } from 'yaml';

/** Where a value stands: the names and numbers on the way to it, `['sources', 0, 'closed']`. */
export type KeyPath = readonly PropertyKey[];

export interface Position {
  line: number;
  column: number;
}

/**
 * Finds where in a file a key of a YAML block is written: the key itself, else the nearest one above that is there.
 *
 * @param firstLine the file's line on which the block starts.
 */
export function createKeyLocator(document: Document, counter: LineCounter, firstLine: number) {
  const atOffset = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const atKey = (path: KeyPath): Position => {
    for (let length = path.length; length > 0; length--) {
      const offset = findKeyOffset(document, path.slice(0, length));
      if (offset !== undefined) return atOffset(offset);
    }
    return { line: firstLine, column: 1 };
  };
  return { atOffset, atKey };
}

function findKeyOffset(document: Document, path: KeyPath): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const name = path.at(-1);
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === name);
  const node = (pair ? pair.key : document.getIn(path, true)) as
    | { range?: [number, number, number] }
    | undefined;
  return node?.range?.[0];
}
