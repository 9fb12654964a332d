import type { Channel, DraftField, DraftWords } from '../../support/browser.ts';

/** A sentence around something that is set apart, such as a time or a link: what comes before it, and after it. */
export type Around = readonly [before: string, after: string];

/** A question of a form, and what helps to answer it. */
export interface AskedField {
  heading: string;
  hint?: string;
}

/** Every word of the help path, in one language. Times and lists come as the language writes them. */
export interface HelpWords {
  title: string;
  description: string;
  /** @param steps how many there are, one to four. */
  lead: (steps: number) => string;
  classes: {
    legend: string;
    start: string;
    unexpected: string;
    broken: string;
    idea: string;
    startHint: string;
    unexpectedHint: string;
    brokenHint: string;
    ideaHint: string;
    allGuides: string;
    allCodes: string;
    whatIsDown: string;
    knownByVersion: string;
    write: string;
    whatOthersAsked: string;
    complain: string;
  };
  ask: { title: string; cost: string };
  threads: {
    title: string;
    cost: (count: number) => string;
    readAll: string;
    near: (count: number) => string;
    none: string;
    noneHint: string;
  };
  officeHours: {
    title: string;
    lead: string;
    go: string;
    calendar: string;
    question: string;
    yes: string;
    thanks: string;
  };
  write: {
    title: string;
    cost: string;
    /** Where the team has set no channel: the draft can be copied, and nobody is promised an answer. */
    noChannel: string;
  };
  outcome: {
    question: string;
    yes: string;
    no: string /** Where nothing was found that could have helped. */;
    goOn: string;
    tag: string;
    thanks: string;
  };
  failedHint: string;
  promise: {
    /** Around the moment by which an answer comes; `zone` says whose clock is meant. */
    by: (zone: string) => Around;
    yourTime: string;
    timeOf: (city: string) => string;
    within: (duration: string, hours: string, timeZone: string) => string;
    inWriting: string;
  };
  draft: {
    title: string;
    fields: Record<Exclude<DraftField, 'trail'>, AskedField>;
    urgency: string;
    /** A priority, with the time until the first answer. */
    priority: (name: string, duration: string) => string;
    priorities: Record<'urgent' | 'high' | 'normal' | 'low', string>;
    review: string;
    reviewToCopy: string;
    kept: string;
    isPublic: string;
    asSent: string;
    answersBelow: string;
    leaveOutSecrets: string;
    textSent: string;
    channels: Record<Channel['kind'], string>;
    copiesFirst: (label: string) => string;
    copy: string;
    copied: string;
    notCopied: string;
    rulesFailed: string;
  };
  secrets: {
    found: (count: number) => string;
    masked: string;
    /** Around what the reader wrote; `kind` is one of `kinds`, `places` a list of headings. */
    mask: (kind: string, places: string) => Around;
    kinds: Record<
      | 'token'
      | 'private-key'
      | 'password'
      | 'email'
      | 'card'
      | 'iban'
      | 'ssn'
      | 'cn-id'
      | 'ip'
      | 'mac'
      | 'phone'
      | 'person'
      | 'company',
      string
    >;
  };
  ticket: DraftWords & { title: string; kind: string };
  /** The page on which a feature is asked for. */
  request: {
    description: string;
    lead: string;
    seeOthers: string;
    title: string;
    fields: Record<'why' | 'outcome' | 'urgency', AskedField>;
  };
}
