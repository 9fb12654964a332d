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
import { discourseLive } from './live/discourse-live.ts';
import { freshdeskLive } from './live/freshdesk-live.ts';
import { githubDiscussionsLive } from './live/github-discussions-live.ts';
import { githubLive } from './live/github-live.ts';
import { helpScoutLive } from './live/help-scout-live.ts';
import { intercomLive } from './live/intercom-live.ts';
import { jiraLive } from './live/jira-live.ts';
import { redmineLive } from './live/redmine-live.ts';
import { rtLive } from './live/rt-live.ts';
import { zammadLive } from './live/zammad-live.ts';
import { zendeskLive } from './live/zendesk-live.ts';

const all: Adapter[] = [
  { ...github, live: githubLive },
  { ...githubDiscussions, live: githubDiscussionsLive },
  { ...zendesk, live: zendeskLive },
  { ...freshdesk, live: freshdeskLive },
  { ...intercom, live: intercomLive },
  { ...jira, live: jiraLive },
  { ...discourse, live: discourseLive },
  { ...zammad, live: zammadLive },
  { ...helpScout, live: helpScoutLive },
  { ...redmine, live: redmineLive },
  { ...rt, live: rtLive },
  mail,
  csv,
];

/** Every ticket system that can be read, by the name that `--from` takes. */
export const adapters: Record<string, Adapter> = Object.fromEntries(
  all.map((adapter) => [adapter.name, adapter]),
);
