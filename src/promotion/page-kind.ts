import type { FaqEntry, Question } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { chooseAccepted } from './choose-accepted.ts';
import { chooseAnswer, type Exchange } from './choose-answer.ts';
import { draftEntry } from './draft-entry.ts';
import { draftQuestion } from './draft-question.ts';
import type { MaskedTicket } from './masked-ticket.ts';
import type { SiteFacts } from './site-facts.ts';

/** A page as it will be written. */
export interface Draft {
  entry: FaqEntry | Question;
  /** The whole file: frontmatter and body. */
  text: string;
}

/** What a ticket becomes, and all in which that differs. The steps are the same for each. */
export interface PageKind {
  /** Folder under the content folder. */
  collection: 'faq' | 'questions';
  /** What one page is called in messages: `FAQ entry`. */
  noun: string;
  /** What stands before the ticket's name in the name of its branch. */
  branchPrefix: string;
  /** Whether a ticket of which no page can be made is named when many are looked at, or passed over in silence. */
  namesUnanswered: boolean;
  chooseAnswer: (ticket: Ticket, wanted?: number) => Exchange;
  draft: (examination: MaskedTicket, site: SiteFacts) => Draft;
  /** First words of the pull request, before the title. */
  introduction: string;
  /** What a person looks at before merging. */
  checklist: readonly string[];
}

const safe = 'No name, address, key or internal host is left.';

/** The first layer: an entry that a person finishes. */
export const faqKind: PageKind = {
  collection: 'faq',
  noun: 'FAQ entry',
  branchPrefix: '',
  namesUnanswered: false,
  chooseAnswer,
  draft: ({ ticket, redacted }, site) => draftEntry(ticket, redacted, site),
  introduction: 'A resolved ticket becomes an FAQ entry',
  checklist: [
    'The title says main issue and main environment in the customer’s words.',
    'Problem, cause and fix are right, and nothing in them belongs to one customer only.',
    safe,
    'Each sample runs: `skip="... not verified yet"` is gone, or says a lasting reason.',
    '`versions` and, when a fix is out, `fixedIn` are set.',
    '`owner` and `reviewBy` are set, and `confidence` is `validated`.',
  ],
};

/** The second layer: what a forum has answered, with its source and its day. */
export const questionKind: PageKind = {
  collection: 'questions',
  noun: 'answered question',
  branchPrefix: 'question ',
  namesUnanswered: true,
  chooseAnswer: chooseAccepted,
  draft: draftQuestion,
  introduction: 'An answered thread of the forum becomes a question of the site',
  checklist: [
    'The answer is right for the versions that it is read with; `versions` is set when it is for some only.',
    safe,
    '`link` leads to the thread, which everybody may read.',
    'No FAQ entry answers the question already.',
  ],
};
