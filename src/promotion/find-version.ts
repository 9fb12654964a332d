import valid from 'semver/functions/valid.js';
import type { Ticket } from '../tickets/index.ts';

/** The product that the site documents, as its settings name it. */
export interface Product {
  name: string;
  /** Its versions, as semver writes them. */
  versions: string[];
}

/** Two or three numbers that are neither the start of an address nor a day. */
const number = String.raw`v?(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:-[a-z][\w.]{0,20}\w)?)(?![\w-]|\.\w)`;
/** What may stand between a word and its number: `**Version:** `, `| Version | `, a heading and its paragraph. */
const between = String.raw`[\s:：=|*_]{1,8}`;

/** `Version: 2.5.1` on a line of its own words: `Node version: 22.3.0` is about something else. */
const ownLine = String.raw`(?:^|\n)[\s>|*_#-]{0,12}(?:(?:product|affected|installed|current) )?(?:version|版本)${between}${number}(?=[\s|*_]*(?:\n|$|[|,.;(，。；（]))`;
/** `we are on v2.5.1`, `using version 2.5.1`: not `until`, `to` or `fixed in`, which name other versions than the asker's. */
const running = String.raw`\b(?:(?:are|am|is|still) on|using|running|we use|i use|we have|i have) (?:version |v)${number}`;

/**
 * The version of the product that a ticket is about, as semver writes it: from the ticket's field, else from what the
 * question says. A question that names two says neither; so does a number that no version of the product begins with.
 *
 * @param text the question, as plain text or Markdown.
 * @param product without one, only a version that stands alone is taken.
 */
export function findVersion(
  ticket: Pick<Ticket, 'product' | 'version'>,
  text: string,
  product?: Product,
): string | undefined {
  const isOther = product && ticket.product && !isSame(ticket.product, product.name);
  const stated = ticket.version ? findNumbers(`Version: ${ticket.version}`, [ownLine]) : undefined;
  const found = stated ?? findNumbers(text, [ownLine, running, ...(product ? [named(product)] : [])]);
  const [version] = found;
  if (isOther || !version || found.length > 1) return undefined;
  return !product || product.versions.some((known) => major(known) === major(version)) ? version : undefined;
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
const major = (version: string) => version.replace(/^v/, '').split('.')[0];

/** `Gate 2.5.1`, `gate version 2.5.1`, `gate@2.5.1`. */
const named = ({ name }: Product) =>
  String.raw`(?<![\w@/.-])${name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}(?:@|(?: version)?${between})${number}`;

function findNumbers(text: string, patterns: string[]): string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gi'))]);
  return [...new Set(found.flatMap(([, version]) => valid(complete(version ?? '')) ?? []))];
}

/** `2.5` as `2.5.0`. */
const complete = (version: string) => version.replace(/^(\d+\.\d+)(?!\.\d|\d)/, '$1.0');
