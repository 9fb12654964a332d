import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Channel, Draft, DraftPart, DraftWords } from '../index.ts';
import { createTicketForm, createTicketLink, createTitle, formatDraft } from '../index.ts';

const part = (name: string, text: string, verbatim = false): DraftPart => ({
  name,
  heading: name,
  text,
  verbatim,
});
const draft: Draft = {
  title: 'promote says tree dirty',
  parts: [
    part('did', 'I ran `npm run promote`.'),
    part('happened', 'It stopped.'),
    part('expected', ''),
    part('logs', 'error: tree dirty\n```\n', true),
  ],
  trail: [
    { query: 'promote says\ntree dirty', results: 3, opened: ['/faq/tree/'] },
    { query: 'dirty', results: 0, opened: [] },
  ],
  priority: 'normal',
};
const words: DraftWords = {
  priority: 'Priority',
  searched: 'Searched before',
  found: (count) => (count === 0 ? 'nothing fitted' : `${count} pages`),
  read: (addresses) => `read ${addresses}`,
};
const channel = (kind: Channel['kind'], address: string, more: Partial<Channel> = {}): Channel => ({
  kind,
  address,
  fields: {},
  labels: [],
  public: false,
  ...more,
});
const github = channel('github', 'https://github.com/acme/widget');
const mail = channel('mail', 'support@acme.example');

test('a draft is one text for issue, mail and forum', () => {
  expect(formatDraft(draft, words)).toMatchInlineSnapshot(`
    "### did

    I ran \`npm run promote\`.

    ### happened

    It stopped.

    ### logs

    \`\`\`\`
    error: tree dirty
    \`\`\`
    \`\`\`\`

    ### Priority

    normal

    ### Searched before

    - "promote says tree dirty": 3 pages, read /faq/tree/
    - "dirty": nothing fitted"
  `);
});

test('an issue without a form takes the whole text', () => {
  const { href, complete } = createTicketLink({ ...github, labels: ['support', 'new'] }, draft, words);
  const query = new URL(href).searchParams;
  expect(complete).toBe(true);
  expect(new URL(href).pathname).toBe('/acme/widget/issues/new');
  expect([...query.keys()]).toEqual(['title', 'labels', 'body']);
  expect(query.get('labels')).toBe('support,new');
  expect(query.get('body')).toBe(formatDraft(draft, words));
});

test('an issue form takes each part in its field, and the rest with what happened', () => {
  const form = { ...github, template: 'support.yml', fields: { did: 'steps', happened: 'what' } };
  const query = new URL(createTicketLink(form, draft, words).href).searchParams;
  expect(query.get('template')).toBe('support.yml');
  expect(query.get('steps')).toBe('I ran `npm run promote`.');
  expect(query.get('what')).toMatch(/^It stopped\.\n\n### logs\n/);
  expect(query.get('what')).toContain('### Searched before');
});

test('GitLab and mail have names of their own', () => {
  const gitlab = channel('gitlab', 'https://gitlab.com/acme/widget', { template: 'Support' });
  const query = new URL(createTicketLink(gitlab, draft, words).href).searchParams;
  expect([...query.keys()]).toEqual(['issue[title]', 'issue[description]', 'issuable_template']);
  const address = new URL(createTicketLink(mail, draft, words).href);
  expect(address.pathname).toBe('support@acme.example');
  expect(address.searchParams.get('body')).toContain('\r\n');
  expect(address.href).not.toContain('+');
});

test('an address is never over its limit, and a long draft gets a short one', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc
          .tuple(fc.constantFrom('a ', '你', '\n', '`', '%', '😀', '&='), fc.nat(1500))
          .map(([text, times]) => text.repeat(times)),
        { maxLength: 6 },
      ),
      fc.constantFrom(
        github,
        mail,
        channel('gitlab', 'https://gitlab.com/acme/widget', { template: 'Support' }),
        {
          ...github,
          template: 'support.yml',
          labels: ['support'],
          fields: { p0: 'a', p1: 'b', trail: 'c' },
        } as Channel,
      ),
      (texts, to) => {
        const parts = texts.map((text, index) => part(`p${index}`, text, index > 3));
        const { href, complete } = createTicketLink(to, { ...draft, parts }, words);
        expect(new TextEncoder().encode(href).length).toBeLessThanOrEqual(to.kind === 'mail' ? 2000 : 6000);
        expect(href).toContain('promote%20says%20tree%20dirty');
        if (complete) expect(href.length).toBeGreaterThan(100);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
  const long = { ...draft, parts: [part('logs', 'x'.repeat(7000), true)] };
  expect(createTicketLink(github, long, words)).toEqual({
    href: 'https://github.com/acme/widget/issues/new?title=promote%20says%20tree%20dirty',
    complete: false,
  });
});

test('a half character from a cut paste does not stop the ticket', () => {
  expect(createTicketLink(github, { ...draft, parts: [part('did', 'a\uD83D')] }, words).complete).toBe(true);
});

test('without scripts a channel is a form, but for a link to a page', () => {
  expect(createTicketForm(mail)?.enctype).toBe('text/plain');
  expect(createTicketForm({ ...github, labels: ['support'] })).toEqual({
    action: 'https://github.com/acme/widget/issues/new',
    method: 'get',
    title: 'title',
    text: 'body',
    hidden: { labels: 'support' },
  });
  expect(createTicketForm(channel('form', '/tickets'))?.method).toBe('post');
  expect(createTicketForm(channel('link', '/contact'))).toBeUndefined();
});

test('the title is the question, else the first sentence of what happened', () => {
  expect(createTitle('why does it stop', 'x')).toBe('why does it stop');
  expect(createTitle('', 'It stopped. Then more.\nAnd more.')).toBe('It stopped.');
  expect(createTitle('', '上传失败。然后')).toBe('上传失败。然后');
  expect(createTitle('word '.repeat(40), '')).toMatch(/^(word ){14}word…$/);
});
