import { isDocumentationValue } from '../documentation-values.ts';
import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';

/** Parameters that open what an address points to: of Amazon, Google, Azure, CloudFront, OAuth and mailed links. */
const parameter =
  /[?&;#](?:amp;)?(?:x-(?:amz|goog)-(?:signature|credential|security-token)|sig|signature|hmac|policy|key-pair-id|googleaccessid|awsaccesskeyid|(?:access_|id_|refresh_|auth_|reset_|invite_|csrf_)?token|api_?key|key|auth|jwt|ticket|otp|secret|password|pwd|code|session(?:_?id)?|sid)=([^\s&#;"'<>)\]\\]{6,4096})/gi;
const mailedLink =
  /\/(?:reset|confirm|verify|unsubscribe|invite|invitation|activate|magic|join)[\w-]{0,30}\/([A-Za-z0-9_.~-]{16,512})/gi;

/** The parts of an address that let whoever has it in: signatures, tokens, and the tails of mailed links. */
export const findSignedAddresses: Rule = (text) =>
  [...matchAll(text, parameter), ...matchAll(text, mailedLink)].flatMap(
    ({ 0: all, 1: value = '', index }): Match[] => {
      const end = index + all.length;
      if (!isTelling(value) || isDocumentationValue(value)) return [];
      return [{ type: 'signature', start: end - value.length, end }];
    },
  );

/** A value that somebody drew: with digits, or long. `?code=invalid` and `?key=$KEY` give nothing away. */
const isTelling = (value: string) =>
  !/^(?:[<${*%].*|x{3,}|your.*|\.{3})$/i.test(value) &&
  (/\d/.test(value) || value.length >= 20) &&
  !/^\d{1,5}$/.test(value);
