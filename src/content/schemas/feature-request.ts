import { z } from 'zod';
import { daySchema } from './day.ts';
import { versionSchema } from './version.ts';

const needs = {
  open: [],
  accepted: ['deliverable', 'target', 'project'],
  declined: ['reason'],
  done: ['doneIn'],
} as const;

/**
 * Frontmatter of a page under `requests/`: a feature request with its three answers and one decision. What the decision
 * needs depends on the state: an accepted request says what will be delivered, when, and where one can follow the work.
 */
export const featureRequestSchema = z
  .strictObject({
    /** The wish in a sentence. */
    title: z.string().min(1),
    description: z.string().optional(),
    state: z.enum(['open', 'accepted', 'declined', 'done']),
    /** Why is it needed? */
    why: z.string().min(1),
    /** What outcome is wanted? */
    outcome: z.string().min(1),
    /** How urgent is it, and what happens without it? */
    urgency: z.string().min(1),
    /** Accepted: what will be delivered. */
    deliverable: z.string().min(1).optional(),
    /** Accepted: by when, as a day, a quarter or a version. */
    target: z.string().min(1).optional(),
    /** Accepted: where the work can be followed. */
    project: z.url().optional(),
    /** Declined: why. */
    reason: z.string().min(1).optional(),
    /** Done: the version that holds it. */
    doneIn: versionSchema.optional(),
    /** The day on which it was asked for. */
    asked: daySchema.optional(),
    /** How many people asked for it. */
    votes: z.int().min(0).optional(),
    tags: z.array(z.string().min(1)).optional(),
  })
  .superRefine((request, context) => {
    for (const key of needs[request.state])
      if (request[key] === undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `a request that is ${request.state} needs it`,
        });
  });

export type FeatureRequest = z.infer<typeof featureRequestSchema>;
