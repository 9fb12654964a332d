import { createHash } from 'node:crypto';
import { createSlug } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { PageKind } from './page-kind.ts';

/** `12`, `HELP-1`, `acme/support#123`, Redmine's `#12`: forms that still differ when all between the words is `-`. */
const plain = /^(?:[a-z0-9]{1,30}|[a-z]{1,20}-\d{1,20}|[a-z0-9]{1,40}\/[a-z0-9]{1,40}#\d{1,20})$/i;

/**
 * `promote/github-acme-support-123`: the same for the same ticket, another for each other one, valid for git whatever the
 * reference holds. References that others could be mistaken for (`a-b/c#1` and `a/b-c#1`) carry the start of their
 * hash. An FAQ entry and a question of one thread have branches of their own.
 */
export function createBranchName(
  { system, ref }: Pick<Ticket, 'system' | 'ref'>,
  { branchPrefix }: Pick<PageKind, 'branchPrefix'>,
): string {
  const name = createSlug(`${branchPrefix}${system} ${ref.replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
  const isPlain = plain.test(system === 'redmine' ? ref.replace(/^#/, '') : ref);
  return isPlain ? `promote/${name}` : `promote/${name}-${hashOf(`${system}\n${ref}`)}`;
}

const hashOf = (text: string) => createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 8);
