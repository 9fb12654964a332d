import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/index.ts';

/** A YAML file, read: its data, and where each part of it is written. */
export interface YamlFile {
  data: unknown;
  /** The place of a key, or of the nearest part around it that is there. */
  locate: (path: readonly PropertyKey[]) => Place;
  diagnostics: Diagnostic[];
}

/** Reads YAML without losing the places. `data` is an empty object when the file is empty or does not parse. */
export function parseYamlFile(file: string, text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const locate = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
      const pair =
        isMap(parent) &&
        parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path[length - 1]));
      const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return place(range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  const diagnostics = document.errors.map(
    (error): Diagnostic => ({
      code: 'TZ_SUPPORT_SYNTAX',
      severity: 'error',
      message: `The file is not valid YAML: ${error.message}`,
      hint: 'Indent with spaces, and quote values that hold a colon or a hash.',
      place: place(error.pos[0]),
    }),
  );
  return { data: diagnostics.length > 0 ? {} : (document.toJS() ?? {}), locate, diagnostics };
}
