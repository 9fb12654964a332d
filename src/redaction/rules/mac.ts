import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

const pattern =
  /(?<![\w:-])(?:[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])/gi;

/** RFC 7042, 2.1.2: 00-00-5E-00-53-xx is for documentation; the other two are nobody and everybody. */
const spokenFor = /^(?:00005e0053|000000000000$|ffffffffffff$)/;

/** Hardware addresses, in the ways of IEEE 802, of Windows and of Cisco. */
export const findMacs: Rule = (text) =>
  matchAll(text, pattern)
    .map(({ 0: address, index }) => ({
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
