import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parse as parseJsonc,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { parse as parseToml, TomlError } from 'smol-toml';
import { type Document, isNode, LineCounter, parseAllDocuments } from 'yaml';

/** A place within the text, from 1. */
interface TextPlace {
  line: number;
  column: number;
}

/** What a data text holds: its documents, or the first thing that is wrong with it. */
export interface ParsedData {
  documents: unknown[];
  problem?: { message: string } & Partial<TextPlace>;
  /** Where a value stands, by its path within a document. */
  locate: (path: string[], document: number) => TextPlace | undefined;
}

/** Parses one data format. Never throws because of the text. */
type DataParser = (text: string) => ParsedData;

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const words = (code: string) =>
  code
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase();

/** The second of two keys of one name: parsers take one of them in silence. */
function findDuplicate(node: JsonNode | undefined): JsonNode | undefined {
  const pending = node ? [node] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { children = [] } = next;
    const keys = next.type === 'object' ? children.flatMap(({ children: pair }) => pair?.[0] ?? []) : [];
    const seen = new Set<unknown>();
    for (const key of keys) {
      if (seen.has(key.value)) return key;
      seen.add(key.value);
    }
    pending.push(...children);
  }
  return undefined;
}

function parseJsonText(text: string, options: { comments: boolean }): ParsedData {
  const errors: ParseError[] = [];
  const rules = { disallowComments: !options.comments, allowTrailingComma: options.comments };
  const value: unknown = parseJsonc(text, errors, rules);
  const [first] = errors;
  const tree = parseTree(text, [], rules);
  const twice = first ? undefined : findDuplicate(tree);
  return {
    documents: [value],
    ...(first && {
      problem: { message: words(printParseErrorCode(first.error)), ...placeOf(text, first.offset) },
    }),
    ...(twice && {
      problem: {
        message: `the key ${JSON.stringify(twice.value)} is there twice`,
        ...placeOf(text, twice.offset),
      },
    }),
    locate: (path) => {
      const keys = path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const node = tree && (findNodeAtLocation(tree, keys) ?? findNodeAtLocation(tree, path));
      return node ? placeOf(text, node.offset) : undefined;
    },
  };
}

export const parseJson: DataParser = (text) => parseJsonText(text, { comments: false });
const parseJsonWithComments: DataParser = (text) => parseJsonText(text, { comments: true });

/** An alias of nothing, one that would grow without end, and a merge of what is no map are seen when values are made of the nodes. */
function resolveAliases(documents: readonly Document.Parsed[]) {
  try {
    return { values: documents.map((document) => document.toJS() as unknown) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { values: [], problem: { message: error.message } };
  }
}

export const parseYaml: DataParser = (text) => {
  const counter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: counter, prettyErrors: false });
  const list = 'empty' in documents ? [] : documents;
  const error = list.flatMap(({ errors }) => errors)[0];
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const { values, problem } = error
    ? { values: [], problem: { message: error.message, ...place(error.pos[0]) } }
    : resolveAliases(list);
  return {
    documents: values,
    ...(problem && { problem }),
    locate: (path, index) => {
      const node =
        list[index]?.getIn(path, true) ??
        list[index]?.getIn(
          path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
          true,
        );
      return isNode(node) && node.range ? place(node.range[0]) : undefined;
    },
  };
};

const parseTomlText: DataParser = (text) => {
  try {
    return { documents: [parseToml(text)], locate: () => undefined };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    return {
      documents: [],
      problem: { message, line: error.line, column: error.column },
      locate: () => undefined,
    };
  }
};

/** Who parses which language. */
export const dataParsers = {
  json: parseJson,
  jsonc: parseJsonWithComments,
  yaml: parseYaml,
  toml: parseTomlText,
} satisfies Record<string, DataParser>;
