import type { Channel } from '../schedule.ts';

/** How an ordinary form sends a ticket: without a script, or to an endpoint. */
export interface TicketForm {
  action: string;
  method: 'get' | 'post';
  enctype?: 'text/plain';
  /** Names of the two fields. */
  title: string;
  text: string;
  /** Fields that are sent along. */
  hidden: Record<string, string>;
}

/** The form of a channel; a link to a page has none. */
export function createTicketForm({ kind, address, labels }: Channel): TicketForm | undefined {
  const hidden: Record<string, string> = labels.length > 0 ? { labels: labels.join(',') } : {};
  switch (kind) {
    case 'github':
      return { action: `${address}/issues/new`, method: 'get', title: 'title', text: 'body', hidden };
    case 'gitlab':
      return {
        action: `${address}/-/issues/new`,
        method: 'get',
        title: 'issue[title]',
        text: 'issue[description]',
        hidden: {},
      };
    case 'mail':
      // Sent by GET, a mail program would show each space as a plus.
      return {
        action: `mailto:${address}`,
        method: 'post',
        enctype: 'text/plain',
        title: 'subject',
        text: 'body',
        hidden: {},
      };
    case 'form':
      return { action: address, method: 'post', title: 'title', text: 'text', hidden: {} };
    case 'link':
      return undefined;
  }
}
