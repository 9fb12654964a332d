import type { Ticket } from '../tickets/index.ts';

/**
 * A text without the reference of its ticket, where that names a repository: `mira/gate#7` says where the ticket is, although
 * its owner may be one of the people who wrote in it. All else that they are called stays to be found.
 */
export function hideOwnReference(text: string, { system, ref }: Pick<Ticket, 'system' | 'ref'>): string {
  const [, repository = ''] = /^([\w.-]+\/[\w.-]+)#\d+$/.exec(ref) ?? [];
  if (!repository || !system.startsWith('github')) return text;
  const words = [' ', '-'].map((sign) => ref.replace(/[^a-z0-9]+/gi, sign));
  const forms = [ref, `github.com/${repository}`, ...words, ...words.map((form) => form.toLowerCase())];
  return forms.reduce((rest, form) => rest.replaceAll(form, 'x'.repeat(form.length)), text);
}
