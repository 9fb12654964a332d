import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Synonym } from '../terms/synonyms.ts';

export interface SynonymsFile {
  synonyms: Synonym[];
  /** Where each stands, in the order of `synonyms`. */
  places: { file: string; line: number }[];
  diagnostics: Diagnostic[];
}

/**
 * Reads `content/search/synonyms.<lang>.yaml`, a list of two kinds of items: a list of phrases that mean the same, or
 * `{ from, to }` for one direction.
 */
export function parseSynonymsFile(text: string, file: string): SynonymsFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const result: SynonymsFile = { synonyms: [], places: [], diagnostics: [] };
  const lineAt = (offset = 0) => counter.linePos(offset).line;
  for (const error of document.errors)
    result.diagnostics.push(
      invalid(`The file is not valid YAML: ${error.message}`, file, lineAt(error.pos[0])),
    );
  if (document.errors.length > 0 || document.contents === null) return result;
  if (!isSeq(document.contents)) {
    result.diagnostics.push(invalid('The file is not a list.', file, 1));
    return result;
  }
  for (const item of document.contents.items) {
    const line = lineAt((item as { range?: [number, number, number] }).range?.[0]);
    const found = isSeq(item) ? readGroup(item.toJSON()) : isMap(item) ? readDirection(item.toJSON()) : [];
    if (found.length === 0 || isScalar(item))
      result.diagnostics.push(invalid('The item names no synonyms.', file, line));
    for (const synonym of found) {
      result.synonyms.push(synonym);
      result.places.push({ file, line });
    }
  }
  return result;
}

const isPhrases = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((phrase) => typeof phrase === 'string' && phrase.trim());

function readGroup(value: unknown): Synonym[] {
  if (!isPhrases(value) || value.length < 2) return [];
  return value.map((from) => ({ from, to: value.filter((phrase) => phrase !== from) }));
}

function readDirection(value: unknown): Synonym[] {
  const { from, to } = (value ?? {}) as { from?: unknown; to?: unknown };
  const targets = typeof to === 'string' ? [to] : to;
  return typeof from === 'string' && from.trim() && isPhrases(targets) ? [{ from, to: targets }] : [];
}

const invalid = (message: string, file: string, line: number): Diagnostic => ({
  code: 'TZ_SEARCH_SYNONYMS_INVALID',
  severity: 'error',
  message,
  hint: 'Write `- [refund, money back]` for phrases that mean the same, or `- { from: k8s, to: kubernetes }` for one direction.',
  place: { file, line },
});
