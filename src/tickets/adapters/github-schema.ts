import { z } from 'zod';
import { createStateSchema } from '../state-schema.ts';

const userSchema = z.object({
  login: z.string(),
  type: z.string().optional(),
  name: z.string().nullish(),
});

/** A comment of GitHub's REST interface (`issue-comment` of its OpenAPI description), as far as it is read. */
export const commentSchema = z.object({
  body: z.string().nullish(),
  user: userSchema.nullish(),
  created_at: z.iso.datetime({ offset: true }),
  author_association: z.string().nullish(),
  issue_url: z.string().optional(),
  /** Set when somebody has hidden the comment. */
  minimized: z.looseObject({}).nullish(),
});

/** An issue of GitHub's REST interface (`issue` of its OpenAPI description), as far as it is read. */
export const issueSchema = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  state: createStateSchema(['open', 'closed']),
  state_reason: createStateSchema(['completed', 'not_planned', 'duplicate', 'reopened']).nullish(),
  html_url: z.string().optional(),
  user: userSchema.nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).default([]),
  created_at: z.iso.datetime({ offset: true }),
  closed_at: z.iso.datetime({ offset: true }).nullish(),
  /** How many there are, or the comments themselves in files that were put together. */
  comments: z.union([z.number(), z.array(commentSchema)]).default(0),
  /** Present where the "issue" is a pull request. */
  pull_request: z.unknown().optional(),
});

export type GithubComment = z.output<typeof commentSchema>;
export type GithubIssue = z.output<typeof issueSchema>;
