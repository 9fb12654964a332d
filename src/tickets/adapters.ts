import type { Adapter } from './adapter.ts';
import { csv } from './adapters/csv.ts';
import { discourse } from './adapters/discourse.ts';
import { freshdesk } from './adapters/freshdesk.ts';
import { github } from './adapters/github.ts';
import { githubDiscussions } from './adapters/github-discussions.ts';
import { helpScout } from './adapters/help-scout.ts';
import { intercom } from './adapters/intercom.ts';
import { jira } from './adapters/jira.ts';
import { mail } from './adapters/mail.ts';
import { redmine } from './adapters/redmine.ts';
import { rt } from './adapters/rt.ts';
import { zammad } from './adapters/zammad.ts';
import { zendesk } from './adapters/zendesk.ts';

const all = [
  github,
  githubDiscussions,
  zendesk,
  freshdesk,
  intercom,
  jira,
  discourse,
  zammad,
  helpScout,
  redmine,
  rt,
  mail,
  csv,
];

/** Every ticket system that can be read, by the name that `--from` takes. */
export const adapters: Record<string, Adapter> = Object.fromEntries(
  all.map((adapter) => [adapter.name, adapter]),
);
