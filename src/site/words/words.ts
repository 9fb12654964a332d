import type { CollectionName, FeatureRequest } from '../../content/index.ts';

/**
 * Every word of the pages around a text, in one language. Days, versions and lists come as the language writes them. To add
 * a language, add a file and a line in find-words.ts.
 */
export interface Words {
  skip: string;
  main: string;
  site: string;
  search: string;
  menu: string;
  darkTheme: string;
  languages: string;
  whereYouAre: string;
  previousAndNext: string;
  before: string;
  after: string;
  aboutThisPage: string;
  onThisPage: string;
  appliesTo: string;
  lookedAfterBy: string;
  about: string;
  /** Over the links to pages that are close to this one. */
  nearThis: string;
  changed: (day: string) => string;
  allKinds: string;
  knownErrors: string;
  getHelp: string;
  archived: { title: string; text: string };
  draft: { title: string; text: string };
  /** Over a text that there is in the main language only. */
  untranslated: { title: string; text: string };
  editThisPage: string;
  /** Links of a list that are not shown. */
  more: (count: number) => string;
  fromTickets: (count: number) => string;
  resolved: (day: string) => string;
  collections: Record<CollectionName, string>;
  leads: Partial<Record<CollectionName, string>>;
  kinds: Record<'how-to' | 'unexpected-result' | 'fault' | 'known-error', string>;
  home: {
    headline: string;
    lead: string;
    /** How many samples of the site's pages ran as tests; the others are left out with a reason. */
    samples: (ran: number, all: number) => string;
    start: string;
    stuck: string;
    stuckText: string;
    newest: string;
    asked: string;
    /** Answers that were opened most from search. */
    searched: string;
    times: (count: number) => string;
    tickets: (count: number) => string;
  };
  map: string;
  notFound: { title: string; text: string; orElse: string };
  copying: { copy: string; copied: string; copyPage: string };
  feedback: {
    question: string;
    yes: string;
    no: string;
    notWhatYouNeeded: string;
    thanks: string;
    missing: string;
    reasons: readonly [string, string, string, string];
    inYourWords: string;
    send: string;
    sent: string;
  };
  searching: {
    ask: string;
    close: string;
    results: string;
    notIt: string;
    failed: string;
    failedHint: string;
    none: string;
    noneHint: string;
    pages: (count: number) => string;
    unanswered: string;
    nearest: string;
    related: string;
    knownError: string;
    noiseLeftOut: string;
    corrected: (to: string, from: string) => string;
    /** What a result is. */
    kinds: Record<CollectionName, string>;
    needsScript: string;
    pasted: string;
    typedAs: (word: string) => string;
    widened: string;
    along: string;
    family: string;
    mostAsked: string;
    popular: string;
    recent: string;
    filter: string;
    facets: Record<'kind' | 'product' | 'version', string>;
    all: string;
  };
  /** The strip at the head of a known error. `on` is a list of versions. */
  verdict: {
    happens: string;
    helps: string;
    release: string;
    reproduced: (on?: string) => string;
    gone: (on?: string) => string;
    drifted: string;
    untried: string;
    /** On the entry's own page, and in a list. */
    below: string;
    workaround: string;
    tested: string;
    failing: string;
    fixedIn: (version: string) => string;
    notOut: string;
  };
  /** The one word that a list says about a page. */
  tags: {
    draft: string;
    archived: string;
    fixedIn: (version: string) => string;
    workaround: string;
    tested: string;
  };
  /** About versions of the documented product. */
  versions: {
    /** The version that is being read. */
    choose: (version: string) => string;
    older: (version: string) => string;
    toSame: (latest: string) => string;
    notThere: (latest: string) => string;
  };
  /** What a sample's frame says of its last run. `on` is a list of product versions. */
  marks: {
    reproduces: string;
    failsAsStated: string;
    solves: string;
    passes: string;
    notRun: string;
    gone: string;
    fails: string;
    failing: (on?: string) => string;
    failingWithThis: (on?: string) => string;
    passing: (on?: string) => string;
    running: (on?: string) => string;
    /** Of what is read and not run: data, markup, styles. */
    valid: string;
    printing: (on?: string) => string;
    noLonger: (on?: string) => string;
    failedLast: string;
    checked: (day: string) => string;
  };
  /** Parts of a text that have a name of their own. */
  blocks: {
    note: string;
    tip: string;
    important: string;
    caution: string;
    warning: string;
    danger: string;
    more: string;
    choose: string;
    table: string;
    done: string;
    toDo: string;
  };
  known: {
    lead: string;
    none: string;
    tell: string;
    whichVersion: string;
    show: string;
    error: string;
    versions: string;
    everyVersion: string;
    notAVersion: (text: string) => string;
    /** How many of the known errors a version has. */
    count: (count: number, all: number, version: string) => string;
    fixed: string;
    fixedRest: (own: string, fix: string) => string;
    other: string;
    otherRest: (own: string, versions: string) => string;
    affected: string;
    affectedRest: (own: string) => string;
    fixIn: (fix: string) => string;
    noFix: string;
    anotherVersion: string;
  };
  tree: {
    step: (number: number, of: number) => string;
    last: (number: number) => string;
    back: (title: string) => string;
    end: string;
    again: string;
  };
  questions: { answered: (day?: string) => string; read: string };
  requests: {
    ask: string;
    states: Record<FeatureRequest['state'], { name: string; tag: string; lead: string }>;
    undecided: string;
    accepted: (deliverable: string, target: string) => string;
    follow: string;
    doneIn: (version: string) => string;
    asked: (count: number) => string;
    why: string;
    outcome: string;
    urgency: string;
  };
}

/** The words that searching takes, in a file of their own: the search field loads no others. */
export type SearchingWords = Pick<Words, 'collections' | 'searching'>;
