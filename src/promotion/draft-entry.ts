import type { Heading, Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import gt from 'semver/functions/gt.js';
import { type FaqEntry, formatFaqEntry } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { findErrorMessages } from './find-error-messages.ts';
import { findVersion } from './find-version.ts';
import { markPair } from './mark-pair.ts';
import { markSamples } from './mark-samples.ts';
import type { CleanBlocks } from './markdown/clean-blocks.ts';
import { formatBlocks } from './markdown/clean-markdown.ts';
import { readLine } from './markdown/read-line.ts';
import type { RedactedExchange } from './redact-exchange.ts';
import type { SiteFacts } from './site-facts.ts';

type Source = Pick<Ticket, 'system' | 'ref' | 'closedAt' | 'product' | 'version' | 'labels'>;

/**
 * Writes the entry that answers the ticket's question. It is a draft until a person has read it. Where the site names no
 * product the ticket's version stays in the text.
 */
export function draftEntry(
  ticket: Source,
  exchange: RedactedExchange,
  { product, findLanguage }: SiteFacts,
): { entry: FaqEntry; text: string } {
  const problem = exchange.question;
  const { cause, solution } = splitCause(exchange.answer);
  const title = cleanTitle(exchange.title);
  const errors = findErrorMessages(problem);
  const solutionText = solution.map((node) => textOf(node)).join('\n');
  const fixedIn = findFixedIn(solutionText);
  const asks = findQuestions(problem, title);
  const version = findVersion(ticket, `${title}\n${formatBlocks(problem)}`, product);
  const versions = product && version && formatRange(version, fixedIn);
  const entry: FaqEntry = {
    title,
    kind: fixedIn ? 'known-error' : guessKind(title, errors, ticket.labels),
    ...(asks.length > 0 ? { asks } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(versions ? { versions } : {}),
    ...(fixedIn ? { fixedIn } : {}),
    confidence: 'draft',
    sources: [createSource(ticket)],
  };
  markSamples([...problem, ...cause, ...solution], ticket, findLanguage);
  markPair(problem, solution, errors, findLanguage);
  const body = formatBlocks([
    section('Problem'),
    ...(problem.length > 0 ? problem : [paragraph(title)]),
    ...describeEnvironment(ticket),
    ...(cause.length > 0 ? [section('Cause'), ...cause] : []),
    section(isWorkaround(solutionText) ? 'Workaround' : 'Fix'),
    ...solution,
  ]);
  return { entry, text: formatFaqEntry(entry, body) };
}

export const section = (name: string): Heading => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value: name }],
});
const paragraph = (value: string): CleanBlocks[number] => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

export function createSource({ system, ref, closedAt }: Source) {
  return { system, ref, ...(closedAt ? { closed: new Date(closedAt.slice(0, 10)) } : {}) };
}

/** Leaves out what trackers put before a title: `[Bug]: `, `Re: `. */
export function cleanTitle(title: string): string {
  const clean = title
    .replace(/^(?:\s*(?:(?:re|fwd?|aw|wg)\s*[:：]|\[[^\]]{1,20}\]\s*:?|(?:bug|question|help)\s*[:：]))+/i, '')
    .replaceAll('`', '')
    .trim();
  return clean || title.trim() || 'A question without a title';
}

function guessKind(title: string, errors: string[], labels: string[]): FaqEntry['kind'] {
  if (/^(?:how|can i|is it possible|where|what)\b|^(?:如何|怎么|怎样|请问)|[吗?？]$/i.test(title))
    return 'how-to';
  const isFault =
    errors.length > 0 || labels.some((label) => /\b(?:bug|fault|defect|incident)\b/i.test(label));
  return isFault ? 'fault' : 'unexpected-result';
}

/** `fixed in 2.6`, `released with v2.6.0`: the version that ends the problem, written whole. */
function findFixedIn(text: string): string | undefined {
  const said =
    /\b(?:fixed|solved|resolved|released|shipped|available) (?:in|with|since)(?: version| release)? v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?\b/i;
  const [, major, minor, patch = '0'] = said.exec(text) ?? [];
  return major && minor ? `${major}.${minor}.${patch}` : undefined;
}

const isWorkaround = (text: string) =>
  /\bwork-?around\b|\bfor now\b|\btemporar(?:y|ily)\b|\bin the meantime\b|\bmeanwhile\b|\buntil .{1,30} (?:is out|is released)\b|临时|暂时|变通/i.test(
    text,
  );

/** The questions that the customer asked in other words than the title: people search with these. */
export function findQuestions(problem: CleanBlocks, title: string): string[] {
  const prose = problem.filter((node) => node.type === 'paragraph').map(readProse);
  const questions = prose.flatMap((text) =>
    [...text.matchAll(sentence)].flatMap(([, words = '', mark]) =>
      mark && words.length >= 5 && words.length <= 160 ? [words + mark] : [],
    ),
  );
  return [...new Set(questions.map((one) => one.replaceAll(codeStop, '?').trim()))]
    .filter((one) => one !== title && !unspecific.test(one))
    .slice(0, 3);
}

/** Group 2 is the mark of a question. Within a word or before a bracket it ends none. */
const sentence = /([^.!?。！？\n]+)(?:([?？])(?![\w<>()[\]{}])|[.!?。！？\n]|$)/g;

/** Questions that any ticket could hold: as a phrasing they would find this entry for all of them. */
const unspecific =
  /^(?:and |or |so |but )?(?:any(?:one|body)?\b|(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody)\b|is there (?:a|any) (?:workaround|fix|solution|way around)\b|what (?:am i|are we|is|'s|did i do) (?:doing )?wrong|what (?:should|can|do) (?:i|we) do|(?:is|was) (?:this|that|it)\b|why(?: (?:is|does|was) (?:this|that|it)\b.*)?[?]|how (?:can|do|to) (?:i|we)? ?(?:fix|solve|avoid) (?:this|that|it)|有没有办法|怎么办|怎么解决|请问怎么|为什么[?？])/i;

const codeStop = '\uE002';

/** The words of a paragraph; a question mark in code ends no sentence. */
function readProse(node: Nodes): string {
  if (node.type === 'inlineCode') return node.value.replaceAll('?', codeStop);
  if ('children' in node) return node.children.map(readProse).join('');
  return readLine(node);
}

/** What is known: it was seen in this version, and is over in the one that fixes it. */
const formatRange = (version: string, fixedIn: string | undefined): string =>
  fixedIn && gt(fixedIn, version) ? `<${fixedIn}` : `<=${version}`;

function describeEnvironment({ product, version }: Partial<Source>): CleanBlocks {
  const words = product || !version ? [product, version].filter(Boolean).join(' ') : `version ${version}`;
  return words ? [paragraph(`Environment: ${words}.`)] : [];
}

const causal =
  /^(?:cause\s*:|root cause|the (?:cause|reason)\b|this (?:happens|is caused)\b|it happens because|原因)/i;

/** An answer that opens with the cause is two sections. */
function splitCause(answer: CleanBlocks): { cause: CleanBlocks; solution: CleanBlocks } {
  const [first, ...rest] = answer;
  if (first?.type !== 'paragraph' || rest.length === 0 || !causal.test(textOf(first)))
    return { cause: [], solution: answer };
  const lead = takeLead(first);
  return { cause: [first], solution: lead ? [paragraph(lead), ...rest] : rest };
}

/** `It is empty. Guard it:` ends with what leads to the solution: that sentence is taken out. */
function takeLead(cause: Paragraph): string | undefined {
  const last = cause.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const text = last.value.trimEnd();
  const [, lead] = /[.!。！]([^.!。！]+[:：])$/.exec(text) ?? [];
  if (!lead) return undefined;
  last.value = text.slice(0, -lead.length);
  return lead.trimStart();
}
