import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { mergeTexts, type Versions } from './git/merge-texts.ts';

/** What people and the ticket both have changed, each in another way. */
export interface Conflict {
  /** Key of the frontmatter. Missing for lines of the body. */
  key?: string;
  /** Line of the page on which it begins, counted from 1. Missing for a key. */
  line?: number;
  /** As people left it. */
  ours: string;
  /** As the ticket has it now. */
  theirs: string;
}

/**
 * Brings what a ticket has changed into a page on which people have worked. In the frontmatter each key is merged for
 * itself, and lists are merged by their items; in the body lines are. No word of people goes: of a key that both have
 * changed theirs stays, of lines both stand between markers.
 *
 * @param versions whole pages: frontmatter and body.
 */
export async function mergeEntry(
  versions: Versions,
  cwd: string,
): Promise<{ text: string; conflicts: Conflict[] }> {
  const crlf = versions.ours.includes('\r\n');
  const base = splitPage(versions.base);
  const ours = splitPage(versions.ours);
  const theirs = splitPage(versions.theirs);
  const head = mergeFrontmatter({ base: base.yaml, ours: ours.yaml, theirs: theirs.yaml });
  const body = await mergeTexts({ base: base.body, ours: ours.body, theirs: theirs.body }, cwd);
  const before = `${ours.open}${head.yaml}${ours.close}`;
  const above = before.split('\n').length - 1;
  const text = before + body.text;
  return {
    text: crlf ? text.replaceAll('\n', '\r\n') : text,
    conflicts: [
      ...head.conflicts,
      ...body.conflicts.map((conflict) => ({ ...conflict, line: above + conflict.line })),
    ],
  };
}

function splitPage(page: string) {
  const text = page.replaceAll('\r\n', '\n');
  const [whole = '', open = '---\n', yaml = '', close = '---\n'] =
    /^(\uFEFF?---\n)([\s\S]*?)(^---[ \t]*(?:\n|$))/m.exec(text) ?? [];
  return { open, yaml, close, body: text.slice(whole.length) };
}

function mergeFrontmatter({ base, ours, theirs }: Versions): { yaml: string; conflicts: Conflict[] } {
  const document = parseDocument(ours);
  const [was, now, next] = [base, ours, theirs].map(parseKeys) as [Keys, Keys, Keys];
  const conflicts: Conflict[] = [];
  let changed = false;
  for (const key of new Set([...Object.keys(was), ...Object.keys(next)])) {
    const [old, own, wanted] = [was[key], now[key], next[key]];
    if (isDeepStrictEqual(old, wanted) || isDeepStrictEqual(own, wanted)) continue;
    if ([old ?? [], own ?? [], wanted ?? []].every(Array.isArray)) {
      changed = mergeList(document, key, asList(old), asList(wanted)) || changed;
    } else if (isDeepStrictEqual(own, old)) {
      changed = true;
      if (wanted === undefined) document.delete(key);
      else document.set(key, document.createNode(wanted));
    } else conflicts.push({ key, ours: format(own), theirs: format(wanted) });
  }
  return {
    yaml: changed ? document.toString({ lineWidth: 0, flowCollectionPadding: true }) : ours,
    conflicts,
  };
}

type Keys = Record<string, unknown>;
const parseKeys = (yaml: string) => (parseDocument(yaml).toJS() ?? {}) as Keys;
const asList = (value: unknown) => (value ?? []) as unknown[];
const format = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** What the ticket no longer says goes, what it says anew comes to the end; a source keeps its place. */
function mergeList(document: Document, key: string, was: unknown[], next: unknown[]): boolean {
  const come = next.filter((value) => !was.some((old) => isDeepStrictEqual(old, value)));
  const gone = was.filter((value) => !next.some((one) => isSame(one, value)));
  const changes = [
    ...come.map((value) => putItem(document, key, value)),
    ...gone.map((value) => removeItem(document, key, value)),
  ];
  return changes.includes(true);
}

function putItem(document: Document, key: string, value: unknown): boolean {
  const list = document.get(key);
  if (!isSeq(list)) {
    document.set(key, document.createNode([value]));
    return true;
  }
  const known = list.items[findItem(document, key, value)];
  if (isMap(known)) for (const [name, content] of Object.entries(value as Keys)) known.set(name, content);
  else if (known === undefined) list.add(document.createNode(value, { flow: true }));
  else return false;
  return true;
}

function removeItem(document: Document, key: string, value: unknown): boolean {
  const place = findItem(document, key, value);
  if (place < 0) return false;
  document.deleteIn([key, place]);
  const list = document.get(key);
  if (isSeq(list) && list.items.length === 0) document.delete(key);
  return true;
}

const findItem = (document: Document, key: string, value: unknown): number =>
  asList((document.toJS() as Keys)[key]).findIndex((item) => isSame(item, value));

/** Sources are the same when they name the same ticket. */
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(nameOf(one), nameOf(other));

const nameOf = (value: unknown): unknown => {
  const { system, ref } = (value ?? {}) as Keys;
  return system && ref ? { system, ref } : value;
};
