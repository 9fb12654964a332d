import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listQuery, oneQuery } from '../../src/tickets/live/github-discussions-live.ts';

let folder: string;
let validate: (query: string) => string[];

// The schema is needed here only, so it is fetched here and is no dependency.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-graphql-'));
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const packages = ['@octokit/graphql-schema@15.26.1', 'graphql@16.12.0'];
  await execa('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
  });
  const load = createRequire(join(folder, 'package.json'));
  const { buildSchema, parse, validate: check } = load('graphql');
  const file = join(folder, 'node_modules/@octokit/graphql-schema/schema.graphql');
  // Published with two fields written twice; that is not what is tested.
  const schema = buildSchema(await readFile(file, 'utf8'), { assumeValidSDL: true });
  validate = (query) => check(schema, parse(query)).map(({ message }: Error) => message);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.for([
  ['one discussion', oneQuery],
  ['the answered discussions', listQuery],
])("the query for %s is one of GitHub's schema", ([, query]) => {
  expect(validate(query ?? '')).toEqual([]);
});

test('a field that GitHub does not have is found', () => {
  expect(validate(oneQuery.replace('isAnswered', 'wasAnswered'))[0]).toContain('wasAnswered');
});
