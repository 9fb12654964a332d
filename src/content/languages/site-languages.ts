/** What a site says about its languages: the rule by which folders are languages, for the check and for the pages alike. */
export interface SiteLanguages {
  /** The main one, `en` unless a site says otherwise. */
  language?: string;
  /** The others, in lower case. Nothing: folders with the code of a common language are translations. */
  languages?: readonly string[] | undefined;
  /** Folders of the guides for older product versions, whose pages stand apart. */
  versions?: readonly string[];
}
