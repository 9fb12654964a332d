import type { CollectionName } from '../../content/index.ts';

/** Every word of the pages around a text, in one language. To add a language, add a file and a line in find-words.ts. */
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
  didThisHelp: string;
  yes: string;
  notQuite: string;
  notWhatYouNeeded: string;
  /** @param day as the language writes it. */
  changed: (day: string) => string;
  knownErrors: string;
  archived: { title: string; text: string };
  draft: { title: string; text: string };
  /** Over a text that there is in the main language only. */
  untranslated: { title: string; text: string };
  editThisPage: string;
  /** Links of a list that are not shown. */
  more: (count: number) => string;
  fromTickets: (count: number) => string;
  /** @param day as the language writes it. */
  resolved: (day: string) => string;
  collections: Record<CollectionName, string>;
  leads: Partial<Record<CollectionName, string>>;
  kinds: Record<'how-to' | 'unexpected-result' | 'fault' | 'known-error', string>;
}
