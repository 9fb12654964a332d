import { expect, test } from 'vitest';
import { formatAnswer } from './format-answer.ts';

const answer = {
  query: 'x',
  class: 'question' as const,
  count: 12,
  confidence: 0.734,
  verdict: 'answer' as const,
  corrections: [],
  results: [
    {
      href: '/faq/upload/#fix',
      url: '/faq/upload/',
      title: 'Upload fails \u001b[31mwith 413',
      excerpt:
        'The log of nginx says that the client intended to send too <mark>large</mark> body &lt;b&gt; and then \u001b[2Jit goes on for a while',
      score: 3,
      kind: 'faq',
      sections: [{ title: 'Fix', url: '/faq/upload/#fix' }],
    },
  ],
};

test('title, address of the section and excerpt in 80 columns; control characters of a page do not reach the terminal', () => {
  expect(formatAnswer(answer, false)).toMatchInlineSnapshot(`
    "12 pages fit, confidence 73 %

     1. Upload fails  [31mwith 413 (faq)
        /faq/upload/#fix
        The log of nginx says that the client intended to send too large body <b>
        and then [2Jit goes on for a while
    "
  `);
  expect(formatAnswer(answer, true)).toContain('\u001b[33mlarge');
});

test('no result says so', () => {
  expect(formatAnswer({ ...answer, results: [], count: 0 }, false)).toBe('Nothing here answers this.\n');
});

test('where nothing answers, it says so first, and names errors of the same family', () => {
  const [result] = answer.results;
  const none = {
    ...answer,
    verdict: 'none' as const,
    confidence: 0.05,
    corrections: [{ from: 'uplaod', to: 'upload' }],
    family: result ? [{ ...result, title: 'The disk is full', href: '/errors/DISK_FULL/' }] : [],
    results: [],
  };
  expect(formatAnswer(none, false)).toMatchInlineSnapshot(`
    "Nothing here answers this.
    Searched for "upload" instead of "uplaod".

    Errors of the same family:
        The disk is full
        /errors/DISK_FULL/
    "
  `);
  expect(formatAnswer({ ...none, results: answer.results }, false).split('\n')[0]).toMatchInlineSnapshot(
    `"Nothing here answers this, confidence 5 %. These pages come nearest."`,
  );
});
