import type { Code, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { unfinishedMarks } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { FindSampleLanguage } from './sample-language.ts';

/** Text of a ticket never runs before a person has run it: each sample in a language that is tested says so. */
export function markSamples(
  blocks: Nodes[],
  { system, ref }: Pick<Ticket, 'system' | 'ref'>,
  findLanguage: FindSampleLanguage,
): void {
  const skip = `from ${system} ${ref.replace(/["\\\s]/g, '')}: ${unfinishedMarks.unrun}`;
  for (const block of blocks) {
    visit(block, 'code', (node: Code) => {
      node.meta = findLanguage(node.lang ?? '') ? `skip="${skip}"` : null;
    });
  }
}
