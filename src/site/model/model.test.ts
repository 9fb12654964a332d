import { expect, test } from 'vitest';
import type { PageSample } from '../markdown/fences.ts';
import { findWords } from '../words/index.ts';
import { createFeedbackAddress } from './create-feedback-address.ts';
import { createNavigation } from './create-navigation.ts';
import { findTag } from './find-tag.ts';
import { findTitle } from './find-title.ts';
import { findVerdict, type VerdictSource } from './find-verdict.ts';

const ran = (outcome: string, productVersions: string[] = []) => ({
  run: { file: 'a.md', line: 1, lang: 'js', outcome, productVersions },
});

test('the verdict states only what a run has shown', () => {
  const words = { verdict: findWords('en').verdict, language: 'en' };
  const answers = (source: VerdictSource, samples: readonly PageSample[]) =>
    findVerdict(source, samples, words).map(({ answer }) => answer);
  expect(answers({ kind: 'known-error' }, [])).toEqual([
    'Not tried by a machine',
    'The workaround below',
    'Not out yet',
  ]);
  expect(
    answers({ kind: 'known-error', fixedIn: '2.6.0' }, [
      { role: 'repro', ...ran('reproduces', ['2.4', '2.5']) },
      { role: 'fix', ...ran('passed') },
    ]),
  ).toEqual(['Reproduced on 2.4 and 2.5', 'Workaround tested', 'In 2.6.0']);
  expect(answers({ kind: 'fault' }, [{ role: 'repro', ...ran('obsolete') }])[0]).toBe('No longer');
  expect(findVerdict({ kind: 'how-to' }, [ran('passed')], words)).toEqual([]);
});

test('a list says "tested" only where something ran and all went well', () => {
  const { tags } = findWords('en');
  expect(findTag({}, [], tags)).toBeUndefined();
  expect(findTag({}, [ran('skipped')], tags)).toBeUndefined();
  expect(findTag({}, [ran('passed'), ran('failed')], tags)).toBeUndefined();
  expect(findTag({}, [ran('passed'), ran('skipped')], tags)).toEqual({ text: 'tested', tone: 'ok' });
  expect(findTag({ fixedIn: '3.0.0', kind: 'known-error' }, [], tags)).toEqual({
    text: 'fixed in 3.0.0',
    tone: 'ok',
  });
});

test('a title from the text, else from the name', () => {
  expect(findTitle('# *Getting* `started`\n\ntext', 'a/b')).toBe('Getting started');
  expect(findTitle('Setext\n======\n', 'a')).toBe('Setext');
  expect(findTitle('no heading\n', 'guides/first-steps')).toBe('First steps');
  expect(findTitle('no heading\n', 'guides/ci')).toBe('CI');
});

test('a long section shows the neighbours of a page and how many more there are', () => {
  const pages = Array.from({ length: 5000 }, (_, index) => ({
    collection: 'docs',
    section: '',
    id: `p${index}`,
    localId: `p${index}`,
    label: `Page ${index}`,
    href: `/docs/p${index}/`,
    hidden: false,
  }));
  const site = { local: new Map(), sections: new Map([['docs', new Map([['', pages]])]]) };
  const navigation = createNavigation(site as never, pages[2500] as never);
  expect(navigation.groups.flatMap(({ links }) => links)).toHaveLength(40);
  expect(navigation.left).toBe(4960);
  expect(navigation.previous?.label).toBe('Page 2499');
  expect(navigation.next?.label).toBe('Page 2501');
});

test('a navigation has the folders of its own section as groups, and one link to each other section', () => {
  const make = (localId: string, section: string) => ({
    ...{ collection: 'docs', section, id: localId, localId, label: localId, href: `/docs/${localId}/` },
    hidden: false,
  });
  const guide = ['guide', 'guide/deep', 'guide/more', 'guide/deep/one'].map((id) => make(id, 'guide'));
  const others = Array.from({ length: 11 }, (_, index) => make(`other-${index}`, `other-${index}`));
  const createSite = (count: number) => {
    const shown = [...guide, ...others.slice(0, count)];
    const sections = Map.groupBy(shown, ({ section }) => section);
    return { local: new Map(), frozen: new Map(), sections: new Map([['docs', sections]]) } as never;
  };
  const { groups, others: found, next } = createNavigation(createSite(2), guide[1] as never);
  expect(groups.map(({ folder, links }) => [folder, ...links.map(({ label }) => label)])).toEqual([
    [undefined, 'guide', 'guide/more'],
    ['deep', 'guide/deep', 'guide/deep/one'],
  ]);
  expect(next?.label).toBe('guide/deep/one');
  expect(found.map(({ section, href }) => `${section} ${href}`)).toEqual([
    'other-0 /docs/other-0/',
    'other-1 /docs/other-1/',
  ]);
  expect(createNavigation(createSite(11), guide[0] as never).others).toHaveLength(11);
  expect(createNavigation(createSite(0), guide[0] as never).others).toEqual([]);
});

test.each([25, 5000])(
  'a page weighs the same beside 100 pages and beside 5,000, in sections of %i',
  (size) => {
    const weigh = (count: number) => {
      const pages = Array.from({ length: count }, (_, index) => {
        const section = `part-${Math.floor(index / size)}`;
        const localId = `${section}/page-${index % size}`;
        return {
          collection: 'docs',
          section,
          localId,
          label: localId,
          href: `/docs/${localId}/`,
          hidden: false,
        };
      });
      const sections = new Map([['docs', Map.groupBy(pages, ({ section }) => section)]]);
      const site = { local: new Map(), frozen: new Map(), sections };
      return JSON.stringify(createNavigation(site as never, pages[3] as never)).length;
    };
    expect(weigh(5000) / weigh(100)).toBeLessThan(1.01);
  },
);

test('what a reader says goes into the address as text', () => {
  const template = 'mailto:help@example.org?subject={title}&body={reason}%0A{text}{other}';
  expect(
    createFeedbackAddress(template, { title: 'A & B', address: '/a/', reason: 'old', text: 'x=1&y' }),
  ).toBe('mailto:help@example.org?subject=A%20%26%20B&body=old%0Ax%3D1%26y{other}');
});
