import { expect, test } from 'vitest';
import { easeFrontmatter } from './ease-frontmatter.ts';
import { docSchema } from './schemas/doc.ts';

test('keys and values of another generator are left out, the rest stays', () => {
  const written = {
    title: 'Blog',
    icon: 'material/pen',
    template: 'home.html',
    sidebar: { order: 2, colour: 'red' },
    description: 'News',
  };
  expect(easeFrontmatter(written, docSchema)).toEqual({ title: 'Blog', description: 'News' });
});

test('frontmatter that fits is left as it is', () => {
  const written = { title: 'Start', sidebar: { order: 1 } };
  expect(easeFrontmatter(written, docSchema)).toBe(written);
});
