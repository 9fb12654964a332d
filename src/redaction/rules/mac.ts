import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

const pattern =
  /(?<![\w:-])(?:[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}|(?<!\d\.)[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?!\.\d))(?![\w:-])/gi;

/** Looked for before the pattern above, which is tried at each letter. */
const threePairs = /[:-][0-9a-f]{2}[:-]|\.[0-9a-f]{4}\./i;

/** Without signs between, where a word says what it is. */
const labelled =
  /\b(?:mac|hwaddr|ether|bssid)(?:[ -]?addr(?:ess)?)?(?:[ ]is)?\s?[:=]?\s?(?<bare>[0-9a-f]{12})(?![\w-])/gi;

/** RFC 7042, 2.1.2: 00-00-5E-00-53-xx is for documentation; the other two are nobody and everybody. */
const spokenFor = /^(?:00005e0053|000000000000$|ffffffffffff$)/;

/** Hardware addresses, in the ways of IEEE 802, of Windows and of Cisco. */
export const findMacs: Rule = (text) =>
  [...(threePairs.test(text) ? matchAll(text, pattern) : []), ...matchAll(text, labelled)]
    .map(({ 0: all, groups, index }) => ({
      address: groups?.bare ?? all,
      index: index + all.length - (groups?.bare ?? all).length,
    }))
    .map(({ address, index }) => ({
      address,
      index,
      digits: address.replace(/[^0-9a-f]/gi, '').toLowerCase(),
    }))
    .filter(({ digits }) => !spokenFor.test(digits))
    .map(({ address, index, digits }) => ({
      type: 'mac',
      start: index,
      end: index + address.length,
      identity: digits,
    }));
