import { eachMatch } from '../each-match.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** A point, also as people write it so that no program makes an address of it: `41[.]173[.]96[.]26`. */
const point = '(?:\\.|\\[\\.\\]|\\(\\.\\))';
const v4 = new RegExp(`(?<![\\w.-])${octet}(?:${point}${octet}){3}(?![\\w]|\\.\\d|-\\d)`, 'g');
const v6 = /(?<![\w:.])[0-9a-f:]{0,4}(?::[0-9a-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}(?![\w:])/gi;

/** Looked for before the pattern above, which is tried at each letter. */
const twoColons = /:[0-9a-f]{0,4}:/i;

/** Addresses that say nothing about anybody: this host, any host, multicast, and those kept for documentation. */
const spokenFor = [
  /^0\./,
  /^127\./,
  /^255\./,
  /^22[4-9]\.|^23\d\./,
  // RFC 5737
  /^192\.0\.2\./,
  /^198\.51\.100\./,
  /^203\.0\.113\./,
  // Name servers that everybody knows and tries.
  /^8\.8\.[48]\.[48]$/,
  /^1\.[01]\.[01]\.1$/,
  /^9\.9\.9\.9$/,
];

/** RFC 1918: private to a network, not to a person. Masked in a ticket; a page may use them to explain. */
const privateRange = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./;
/** Four small numbers are more often a version (8.5.5.9) than an address, unless what stands around says so. */
const small = /^(?:[12]?\d\.){3}[12]?\d$/;
const addressAround = /(?:\bip|address|host|server|from|\bto|:\/\/|@|地址)\W{0,3}$/i;
/** `Chrome/126.0.0.0`, as programs name themselves. */
const productBefore = /(?<![\w./-])[A-Z][A-Za-z]{2,20}\/$/;
const versionBefore = /(?:\b(?:v|ver|version|release|build)\.?\s{0,2}[:=]?\s{0,2}|版本[:：]?\s?)$/i;

/** IPv4 and IPv6 addresses, without those of documentation (RFC 5737, RFC 3849) and of the host itself. */
export const findIps: Rule = (text) => [...findV4(text), ...(twoColons.test(text) ? findV6(text) : [])];

function findV4(text: string): Match[] {
  const matches: Match[] = [];
  for (const { 0: written, index } of eachMatch(text, v4)) {
    const address = written.replace(/[[\]()]/g, '');
    if (spokenFor.some((range) => range.test(address))) continue;
    if (isVersion(text, address, index)) continue;
    matches.push({
      type: 'ip',
      start: index,
      end: index + written.length,
      identity: address,
      guess: privateRange.test(address),
    });
  }
  return matches;
}

function isVersion(text: string, address: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  const after = text.slice(index + address.length, index + address.length + 2);
  if (versionBefore.test(before) || productBefore.test(text.slice(Math.max(0, index - 24), index)))
    return true;
  return (
    small.test(address) && !address.startsWith('10.') && !addressAround.test(before) && !/^[:/]\d/.test(after)
  );
}

function findV6(text: string): Match[] {
  const matches: Match[] = [];
  for (const { 0: address, index } of eachMatch(text, v6)) {
    if (!isV6(address) || /^(?:2001:0?db8|::1?$|ff0|fe80:?:?$)/i.test(address)) continue;
    matches.push({ type: 'ip', start: index, end: index + address.length, identity: address.toLowerCase() });
  }
  return matches;
}

/** RFC 4291, 2.2: eight groups, or fewer around one `::`. Times (12:30:45) and C++ scopes (`a::b`) are not addresses. */
function isV6(address: string): boolean {
  const groups = address.split(':');
  const filled = groups.filter((group) => group !== '');
  if (address.includes(':::') || address.split('::').length > 2 || groups.some((group) => group.length > 15))
    return false;
  if (!address.includes('::')) return filled.length === 8 && groups.length === 8;
  return filled.length >= 2 && filled.length < 8 && /\d/.test(address);
}
