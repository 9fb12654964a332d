import { expect, test } from 'vitest';
import { collections, findUnfinished, parsePage } from '../content/index.ts';
import { extractSamples, findLanguage, isProgram, planSamples } from '../samples/index.ts';
import { draftEntry } from './draft-entry.ts';
import { parseTicketMarkdown } from './markdown/clean-markdown.ts';

const fence = (lang: string, code: string) => `\`\`\`${lang}\n${code}\n\`\`\``;
const ticket = { system: 'github', ref: 'acme/gate#7', labels: [] };

/** A site whose settings say how Lua is run. */
const find = (lang: string) => {
  const name = lang === 'lua' ? lang : findLanguage(lang);
  return name === undefined ? undefined : { name, isProgram: isProgram(name) };
};

function draft(question: string, answer: string) {
  const parse = (text: string) => parseTicketMarkdown(text);
  const exchange = {
    title: 'Reading fails',
    question: parse(question),
    answer: parse(answer),
    redactions: {},
  };
  return draftEntry(ticket, exchange, { findLanguage: find }).text;
}
const pair = (text: string) => text.match(/^```.*; then .*$/gm);

const error = "TypeError: Cannot read properties of undefined (reading 'length')";
const whole = () =>
  draft(
    `It fails:\n\n${fence('js', 'undefined.length')}\n\n${fence('', error)}`,
    `Check it:\n\n${fence('js', '(undefined ?? "").length')}`,
  );

test('a program with its error and a program that solves it become a pair', () => {
  expect(pair(whole())).toEqual([
    `\`\`\`js skip="from github acme/gate#7: not verified yet; then repro: ${error}"`,
    '```js skip="from github acme/gate#7: not verified yet; then fix"',
  ]);
});

test.for([
  ['no error is quoted', draft(fence('js', 'x'), fence('js', 'y'))],
  [
    'the answer is in another language',
    draft(`${fence('js', 'x')}\n\n${fence('', error)}`, fence('python', 'y')),
  ],
  ['the question shows no program', draft(fence('', error), fence('js', 'y'))],
] as const)('no pair when %s', ([, text]) => {
  expect(pair(text)).toBeNull();
});

test.for(['lua', 'sql', 'go', 'rust', 'rb'])('%s is run here, so a pair in it can be finished', (lang) => {
  const text = draft(`${fence(lang, 'x')}\n\n${fence('', error)}`, fence(lang, 'y'));
  expect(pair(text)).toHaveLength(2);
});

test.for(['powershell', 'csharp', 'kotlin', 'dockerfile', 'nginx'])(
  'nobody runs %s: its code is kept as code, with nothing to finish',
  (lang) => {
    const text = draft(`${fence(lang, 'x')}\n\n${fence('', error)}`, fence(lang, 'y'));
    expect(text.match(/^```\S.*$/gm)).toEqual([`\`\`\`${lang}`, '```text', `\`\`\`${lang}`]);
    const published = text.replace('confidence: draft', 'confidence: validated');
    expect(findUnfinished(read(published).page)).toEqual([]);
  },
);

test('configuration reproduces nothing, and is checked before it is published', () => {
  const text = draft(`${fence('yaml', 'x: 1')}\n\n${fence('', error)}`, fence('yaml', 'x: 2'));
  expect(text.match(/^```yaml.*$/gm)).toEqual([
    '```yaml skip="from github acme/gate#7: not verified yet"',
    '```yaml skip="from github acme/gate#7: not verified yet"',
  ]);
});

function read(text: string) {
  const faq = collections.find(({ name }) => name === 'faq');
  const { page, diagnostics } = faq ? parsePage({ file: 'faq/a.md', id: 'a', text }, faq) : {};
  if (!page) throw new Error('The entry does not parse.');
  return { page, diagnostics };
}

test('the samples of a drafted entry are well formed, whatever their languages', () => {
  const text = draft(
    `${fence('js', 'undefined.length')}\n\n${fence('', `${error} at "x" in \`y\``)}\n\n${fence('console', '$ x')}`,
    ['nginx', 'yaml', 'python', 'unheard-of', 'js', 'diff', 'html']
      .map((lang) => fence(lang, 'x: 1'))
      .join('\n\n'),
  );
  const { page, diagnostics } = read(text);
  const { fences, diagnostics: found } = extractSamples(page);
  expect([...(diagnostics ?? []), ...found, ...planSamples(page.file, fences).diagnostics]).toEqual([]);
});

test('a published entry with a sample that nobody ran is a finding; a draft is none', () => {
  expect(findUnfinished(read(whole()).page)).toEqual([]);
  const published = whole().replace('confidence: draft', 'confidence: validated');
  expect(findUnfinished(read(published).page).map(({ code, place }) => [code, place?.line])).toEqual([
    ['TZ_PROMOTION_UNFINISHED', 15],
    ['TZ_PROMOTION_UNFINISHED', 27],
  ]);
});
