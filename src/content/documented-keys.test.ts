import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collections } from './collections.ts';

const reference = readFileSync(join(import.meta.dirname, '../../content/docs/write/pages.md'), 'utf8');

test.each(collections.map(({ name, schema }) => ({ name, keys: Object.keys(schema.shape) })))(
  'every key of $name stands in the reference of frontmatter keys',
  ({ keys }) => {
    expect(keys.filter((key) => !reference.includes(`\`${key}\``))).toEqual([]);
  },
);
