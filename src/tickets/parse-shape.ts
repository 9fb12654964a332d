import type { ZodType, z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/index.ts';

/**
 * Checks one record of an export by the schema of its system.
 *
 * @param noun what the record is, for the message: `GitHub issue 12`.
 * @returns the value, or the first thing that is wrong with it, naming ticket and field.
 */
export function parseShape<Schema extends ZodType>(
  schema: Schema,
  value: unknown,
  noun: string,
  place: Place,
): { value: z.output<Schema> } | { problem: Diagnostic } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') || 'the record itself';
  return {
    problem: {
      code: 'TZ_TICKET_SHAPE',
      severity: 'error',
      message: `The ${noun} is not as its system writes it: \`${field}\`: ${issue?.message ?? 'unknown'}.`,
      hint: 'Check that `--from` names the system that wrote this file, and export the ticket again.',
      place,
    },
  };
}
