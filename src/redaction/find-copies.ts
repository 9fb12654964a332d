import type { Match } from './span.ts';

/** A private value that was found somewhere. */
export interface Value {
  type: string;
  text: string;
  identity: string;
}

/** Shorter values stand for too much else to be looked for on their own. */
const shortest = 4;
/** From this length on, a copy counts also inside of a longer word. */
const telling = 10;

/** Where a text breaks a word: the end of a line, with the marks of quoting, of quoted-printable and of a shell. */
const wrap = /(?:=|\\)?\r?\n[ \t]*(?:[>|#*]|\/\/)?[> \t]*/g;

/**
 * Copies of values that were found elsewhere: as they are, URL-encoded, escaped as in JSON or HTML, in base64, and
 * wrapped over lines. Time grows with the text and with the values, not with their product.
 */
export function findCopies(text: string, values: readonly Value[]): Match[] {
  const needles = createNeedles(values);
  if (needles.size === 0) return [];
  return [...findNeedles(text, needles), ...findWrapped(text, needles)];
}

interface Needle {
  form: string;
  value: Value;
}

function createNeedles(values: readonly Value[]): Map<string, Needle[]> {
  const needles = new Map<string, Needle[]>();
  const seen = new Set<string>();
  for (const value of values)
    for (const form of createForms(value)) {
      if (form.length < shortest || seen.has(form)) continue;
      seen.add(form);
      const start = form.slice(0, shortest);
      const same = needles.get(start);
      if (same) same.push({ form, value });
      else needles.set(start, [{ form, value }]);
    }
  for (const same of needles.values()) same.sort((a, b) => b.form.length - a.form.length);
  return needles;
}

const lowerHex = (text: string) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

function createForms({ text, type }: Value): Set<string> {
  const url = encodeURIComponent(text.toWellFormed());
  const strict = url.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const quoted = html.replace(/"/g, '&quot;');
  return new Set([
    text,
    ...[url, strict].flatMap((form) => [form, lowerHex(form), form.replaceAll('%20', '+')]),
    encodeURIComponent(url),
    ...[json, ascii].flatMap((form) => [
      form,
      form.replaceAll('/', '\\/'),
      JSON.stringify(form).slice(1, -1),
    ]),
    html,
    quoted,
    quoted.replace(/'/g, '&#39;'),
    ...(isSecret(type) && text.length >= telling ? createBase64(text) : []),
  ]);
}

const isSecret = (type: string) => type === 'token' || type === 'password' || type === 'cookie';

/** The inner letters of a value in base64 at its three alignments: what stands around changes only the outer ones. */
function createBase64(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].map((lead) => {
    const padded = new Uint8Array(lead + bytes.length);
    padded.set(bytes, lead);
    const encoded = btoa(String.fromCharCode(...padded)).replace(/=+$/, '');
    return encoded.slice(lead === 0 ? 0 : lead + 1, padded.length % 3 === 0 ? undefined : -1);
  });
}

function findNeedles(text: string, needles: ReadonlyMap<string, Needle[]>): Match[] {
  const starts = createStarts(needles);
  const matches: Match[] = [];
  for (let place = 0; place + shortest <= text.length; place++) {
    if (!starts[hashAt(text, place)]) continue;
    for (const { form, value } of needles.get(text.slice(place, place + shortest)) ?? []) {
      if (!text.startsWith(form, place) || !isWhole(text, place, form)) continue;
      matches.push({ type: value.type, start: place, end: place + form.length, identity: value.identity });
      break;
    }
  }
  return matches;
}

const buckets = 1 << 16;

/** Two letters at a place as one of 65,536 numbers: most places are ruled out by a look into a table. */
const hashAt = (text: string, place: number) =>
  (Math.imul(text.charCodeAt(place), 31) ^
    Math.imul(text.charCodeAt(place + 1), 1031) ^
    Math.imul(text.charCodeAt(place + 3), 8209)) &
  (buckets - 1);

function createStarts(needles: ReadonlyMap<string, Needle[]>): Uint8Array {
  const starts = new Uint8Array(buckets);
  for (const start of needles.keys()) starts[hashAt(start, 0)] = 1;
  return starts;
}

const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? ' ');

function isWhole(text: string, start: number, form: string): boolean {
  if (form.length >= telling) return true;
  const end = start + form.length;
  return (
    !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end - 1]) && isLetter(text[end]))
  );
}

/** Finds what a line break cuts: looks into the text without its breaks, and maps what it finds back. */
function findWrapped(text: string, needles: ReadonlyMap<string, Needle[]>): Match[] {
  const kept: { from: number; at: number }[] = [];
  let joined = '';
  let last = 0;
  for (const { 0: gap, index } of text.matchAll(wrap)) {
    kept.push({ from: last, at: joined.length });
    joined += text.slice(last, index);
    last = index + gap.length;
  }
  if (last === 0) return [];
  kept.push({ from: last, at: joined.length });
  joined += text.slice(last);
  const long = new Map(
    [...needles].map(([start, same]) => [start, same.filter(({ form }) => form.length >= telling)] as const),
  );
  return findNeedles(joined, long)
    .map((match) => ({ ...match, start: mapBack(kept, match.start), end: mapBack(kept, match.end - 1) + 1 }))
    .filter((match) => /\n/.test(text.slice(match.start, match.end)));
}

function mapBack(kept: readonly { from: number; at: number }[], offset: number): number {
  let low = 0;
  let high = kept.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((kept[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const part = kept[low] ?? { from: 0, at: 0 };
  return part.from + offset - part.at;
}
