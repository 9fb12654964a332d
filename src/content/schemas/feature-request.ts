import { z } from 'zod';
import { daySchema } from './day.ts';
import { versionSchema } from './version.ts';

/** What somebody wrote: spaces alone are no answer. */
const answer = z.string().trim().min(1);

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
    why: answer,
    /** What outcome is wanted? */
    outcome: answer,
    /** How urgent is it, and what happens without it? */
    urgency: answer,
    /** Accepted: what will be delivered. */
    deliverable: answer.optional(),
    /** Accepted: by when, as a day, a quarter or a version. */
    target: answer.optional(),
    /** Accepted: where the work can be followed. */
    project: z.url().optional(),
    /** Declined: why. */
    reason: answer.optional(),
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
