import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

/** Public keys of SSH with the comment after them, which mostly names a person and a machine. */
const pattern =
  /(?<![\w-])(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-[a-z0-9-]{4,24}@openssh\.com)[ ]{1,2}AAAA[A-Za-z0-9+/]{20,1600}={0,3}(?:[ ][\w.-]{1,64}@[\w.-]{1,128})?/g;

/** A key that is public is no secret, but it tells whose it is wherever it is found again. */
export const findPublicKeys: Rule = (text) =>
  matchAll(text, pattern).map(({ 0: key, index }) => ({
    type: 'public-key',
    start: index,
    end: index + key.length,
    guess: true,
  }));
