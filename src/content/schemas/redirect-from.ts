import { z } from 'zod';

/** Old addresses that lead to the page, each below the site's base: `/guide/install.html`. */
export const redirectFromSchema = z.array(
  z
    .string()
    .regex(/^\/[^/\s?#][^\s?#]*$/, 'write a path from the top of the site, like /old/page/, without ? and #'),
);
