import type { Contract } from '../contract.ts';
import { discourse } from './discourse.ts';
import { freshdesk } from './freshdesk.ts';
import { githubDiscussions } from './github-discussions.ts';
import { helpScout } from './help-scout.ts';
import { intercom } from './intercom.ts';
import { jira } from './jira.ts';
import { redmine } from './redmine.ts';
import { rt } from './rt.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';

/** Every system with an interface but GitHub's issues, which `serve-github.ts` holds against GitHub's own description. */
export const contracts: Contract[] = [
  redmine,
  rt,
  zendesk,
  freshdesk,
  zammad,
  discourse,
  intercom,
  helpScout,
  jira,
  githubDiscussions,
];
