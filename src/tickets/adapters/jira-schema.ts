import { z } from 'zod';
import { adfSchema } from '../markup/convert-adf.ts';
import { momentSchema } from '../moment.ts';

const userSchema = z.object({
  accountId: z.string().optional(),
  /** `customer` is somebody who asks; the team has other types. */
  accountType: z.string().nullish(),
  name: z.string().nullish(),
  key: z.string().nullish(),
  displayName: z.string().nullish(),
  emailAddress: z.string().nullish(),
});

/** Text of Jira: its document format (version 3), wiki text (version 2). */
const textSchema = z.union([z.string(), adfSchema]).nullish();
const dateSchema = z.union([
  momentSchema,
  z.object({ epochMillis: z.number() }).transform(({ epochMillis }) => new Date(epochMillis).toISOString()),
]);

const commentSchema = z.object({
  body: textSchema,
  renderedBody: z.object({ html: z.string() }).nullish(),
  author: userSchema.nullish(),
  created: dateSchema,
  /** The service desk says so in `public`, the platform in `jsdPublic`. */
  public: z.boolean().optional(),
  jsdPublic: z.boolean().optional(),
});

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), z.object({ values: z.array(item) }).transform(({ values }) => values)]);

/** A request of the service desk's interface, with its comments. */
export const requestSchema = z.object({
  issueKey: z.string(),
  createdDate: dateSchema,
  reporter: userSchema.nullish(),
  requestFieldValues: z.array(
    z.object({ fieldId: z.string(), label: z.string().nullish(), value: z.unknown() }),
  ),
  currentStatus: z.object({
    status: z.string(),
    statusCategory: z.string().nullish(),
    statusDate: dateSchema.nullish(),
  }),
  comments: listOf(commentSchema).default([]),
});

/** An issue of the platform's interface, with its comments in `fields.comment`. */
export const issueSchema = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    description: textSchema,
    created: dateSchema,
    reporter: userSchema.nullish(),
    assignee: userSchema.nullish(),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }).nullish() }),
    resolution: z.object({ name: z.string() }).nullish(),
    resolutiondate: dateSchema.nullish(),
    labels: z.array(z.string()).default([]),
    versions: z.array(z.object({ name: z.string() })).default([]),
    comment: z.object({ comments: z.array(commentSchema) }).nullish(),
  }),
});

export type JiraUser = z.output<typeof userSchema> | null | undefined;
export type JiraText = z.output<typeof textSchema>;
export type JiraComment = z.output<typeof commentSchema>;
export type JiraRequest = z.output<typeof requestSchema>;
export type JiraIssue = z.output<typeof issueSchema>;
