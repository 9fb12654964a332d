import { z } from 'zod';
import { versionRangeSchema } from './version.ts';

/** Frontmatter of a page under `troubleshooting/`: a decision tree. Each `## Heading` is a step, its links lead on. */
export const troubleshootingSchema = z.strictObject({
  /** What is wrong, as the reader sees it. */
  title: z.string().min(1),
  description: z.string().optional(),
  asks: z.array(z.string().min(1)).optional(),
  errors: z.array(z.string().min(1)).optional(),
  versions: versionRangeSchema.optional(),
  owner: z.string().optional(),
});

export type Troubleshooting = z.infer<typeof troubleshootingSchema>;
