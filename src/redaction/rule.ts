import type { Match } from './span.ts';

/** What a ticket tells about itself: words that are private only there. */
export interface RedactionOptions {
  /** The ticket's people: names, logins or addresses, as its system has them. */
  people?: string[];
  /** The companies that the ticket's people write from. */
  companies?: string[];
  /** How this team's tenant or account ids look: sources of regular expressions, such as `acct_[a-z0-9]{12}`. */
  tenants?: string[];
  /** Host names that only exist inside a company, such as `corp.acme.io`; their subdomains count too. */
  internalHosts?: string[];
  /** Names that a text of the ticket gave away: they count where names stand. The redactor fills this in. */
  learned?: string[];
  /** Values that may stay although a rule finds them, such as the address of your own support. */
  keep?: string[];
}

/** Finds the spans of one kind. Linear in the text, and without Node: rules run in the browser too. */
export type Rule = (text: string, options: RedactionOptions) => Match[];
