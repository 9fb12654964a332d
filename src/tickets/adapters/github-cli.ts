import { z } from 'zod';
import type { commentSchema, issueSchema } from './github-schema.ts';

const authorSchema = z
  .object({ login: z.string(), name: z.string().nullish(), is_bot: z.boolean().optional() })
  .nullish()
  .transform((author) => author && { ...author, ...(author.is_bot ? { type: 'Bot' } : {}) });

const cliCommentSchema = z
  .object({
    author: authorSchema,
    authorAssociation: z.string().nullish(),
    body: z.string().nullish(),
    createdAt: z.string(),
    isMinimized: z.boolean().nullish(),
  })
  .transform(
    (comment): z.input<typeof commentSchema> => ({
      body: comment.body,
      user: comment.author,
      created_at: comment.createdAt,
      author_association: comment.authorAssociation,
      ...(comment.isMinimized ? { minimized: {} } : {}),
    }),
  );

/** An issue as `gh issue view --json` and `gh issue list --json` print it, turned into that of the REST interface. */
export const cliIssueSchema = z
  .object({
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.string(),
    stateReason: z.string().nullish(),
    url: z.string().optional(),
    author: authorSchema,
    labels: z.array(z.object({ name: z.string() })).default([]),
    createdAt: z.string(),
    closedAt: z.string().nullish(),
    comments: z.array(cliCommentSchema).default([]),
  })
  .transform(
    (issue): z.input<typeof issueSchema> => ({
      number: issue.number,
      title: issue.title,
      body: issue.body,
      state: issue.state.toLowerCase(),
      state_reason: issue.stateReason?.toLowerCase() || null,
      ...(issue.url ? { html_url: issue.url } : {}),
      user: issue.author,
      labels: issue.labels,
      created_at: issue.createdAt,
      closed_at: issue.closedAt || null,
      comments: issue.comments,
    }),
  );
