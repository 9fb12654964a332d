import type { Channel } from '../schedule.ts';
import type { Draft, DraftWords } from './draft.ts';
import { formatDraft, formatPart, formatTrail } from './format-draft.ts';

/** An address that opens a channel with a draft. */
export interface TicketLink {
  href: string;
  /** Whether the address carries the draft. If not, the reader pastes it. */
  complete: boolean;
}

/** Longest address, in bytes: GitHub answers a longer one with 414, and mail programs cut theirs off. */
export const longestAddress = { issue: 6000, mail: 2000 } as const;

/** In characters; a title of Chinese takes nine bytes for each in an address. */
const longestTitle = 150;

/** The address that opens a channel with the draft filled in, or a short one where that would be too long. */
export function createTicketLink(channel: Channel, draft: Draft, words: DraftWords): TicketLink {
  const { kind, address } = channel;
  if (kind === 'link' || kind === 'form') return { href: address, complete: false };
  const limit = kind === 'mail' ? longestAddress.mail : longestAddress.issue;
  const whole = createAddress(channel, draft, words);
  if (whole.length <= limit) return { href: whole, complete: true };
  return {
    href: createAddress(channel, { title: draft.title.slice(0, longestTitle), parts: [], trail: [] }, words),
    complete: false,
  };
}

function createAddress(channel: Channel, draft: Draft, words: DraftWords): string {
  const { kind, address } = channel;
  if (kind === 'mail')
    return `mailto:${encodeURIComponent(address).replace('%40', '@')}${formatQuery([
      ['subject', draft.title],
      ['body', formatDraft(draft, words).replace(/\r?\n/g, '\r\n')],
    ])}`;
  const fields =
    kind === 'gitlab' ? createGitlabFields(channel, draft, words) : createGithubFields(channel, draft, words);
  return `${address}/${kind === 'gitlab' ? '-/issues/new' : 'issues/new'}${formatQuery(fields)}`;
}

type Field = readonly [name: string, value: string];

/** Empty values are left out. All is ASCII after encoding, so that the length of the address is its size in bytes. */
function formatQuery(fields: readonly Field[]): string {
  const query = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(toWellFormed(value))}`);
  return query.length > 0 ? `?${query.join('&')}` : '';
}

/** A lone half of a character pair, as a cut paste may hold, cannot be encoded. */
const toWellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

function createGitlabFields({ template }: Channel, draft: Draft, words: DraftWords): Field[] {
  return [
    ['issue[title]', draft.title],
    ['issue[description]', formatDraft(draft, words)],
    ['issuable_template', template ?? ''],
  ];
}

/** An issue form takes each part in the field that the settings name; what has no field goes with what happened. */
function createGithubFields({ template, fields, labels }: Channel, draft: Draft, words: DraftWords): Field[] {
  const head: Field[] = [
    ['template', template ?? ''],
    ['title', draft.title],
    ['labels', labels.join(',')],
  ];
  const ids = new Map(Object.entries(fields));
  if (!template || ids.size === 0) return [...head, ['body', formatDraft(draft, words)]];
  const rest = draft.parts.filter(({ name }) => !ids.has(name));
  const trailId = ids.get('trail');
  const left = formatDraft({ ...draft, parts: rest, trail: trailId ? [] : draft.trail }, words);
  const first = ids.has('happened') ? 'happened' : [...ids.keys()][0];
  const mapped = draft.parts.flatMap((part): Field[] => {
    const id = ids.get(part.name);
    if (!id) return [];
    const text = part.text.trim() === '' ? '' : formatPart(part);
    return [[id, part.name === first && left !== '' ? `${text}\n\n${left}` : text]];
  });
  return [...head, ...mapped, ...(trailId ? [[trailId, formatTrail(draft.trail, words)] as const] : [])];
}
