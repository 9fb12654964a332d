import type { ZodObject } from 'zod';

/** Leaves out the keys that a kind of page does not have, or whose values it cannot take. */
export function easeFrontmatter(values: Record<string, unknown>, schema: ZodObject): Record<string, unknown> {
  const result = schema.safeParse(values);
  if (result.success) return values;
  const wrong = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  return Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.has(key)));
}
