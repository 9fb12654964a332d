import coerce from 'semver/functions/coerce.js';
import validRange from 'semver/ranges/valid.js';
import { z } from 'zod';

/** Which versions of the documented product something is about, as a range that npm would take: `<2.6`, `1.x || >=3.1`. */
export const versionRangeSchema = z
  .string()
  .refine(
    (text) => text.trim() !== '' && validRange(text) !== null,
    'write a range of versions like "<2.6" or ">=2.1 <3"',
  );

/** One version of the documented product: `2.6.0`, `2.6` or `v2.6`. */
export const versionSchema = z
  .string()
  .refine((text) => /^v?\d/.test(text) && coerce(text) !== null, 'write a version like "2.6.0"');
