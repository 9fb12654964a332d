import { expect, test } from 'vitest';
import { createExample } from './create-example.ts';
import { createGithubChecker, type GithubRequest } from './create-github-checker.ts';
import { githubOperations } from './github-contract.ts';
import { loadGithubContract } from './serve-github.ts';

const contract = loadGithubContract();
const checker = createGithubChecker(contract);
const headers = {
  accept: 'application/vnd.github+json',
  'content-type': 'application/json',
  'user-agent': 'tierzero',
  'x-github-api-version': '2022-11-28',
};
const create = 'POST /repos/{owner}/{repo}/pulls';
const list = 'GET /repos/{owner}/{repo}/pulls';

function check(name: string, request: Partial<GithubRequest> & { query?: string }) {
  const url = new URL(`http://x/repos/acme/kb/pulls?${request.query ?? ''}`);
  return checker.checkRequest(name, { method: 'POST', url, headers, body: undefined, ...request });
}

test('it holds every operation that is used, and an example of each answer fits its schema', () => {
  expect(Object.keys(contract.operations)).toEqual(githubOperations);
  const wrong = githubOperations.flatMap((name) =>
    Object.entries(contract.operations[name]?.answers ?? {}).flatMap(([status, schema]) =>
      schema ? checker.checkAnswer(name, Number(status), createExample(schema, contract)) : [],
    ),
  );
  expect(wrong).toEqual([]);
});

test('a request as it should be', () => {
  expect(check(create, { body: { title: 't', head: 'b', base: 'main', body: '', draft: true } })).toEqual([]);
  expect(check(list, { query: 'head=acme:b&state=all&per_page=1' })).toEqual([]);
});

test.for([
  [create, { body: { head: 'b', base: 'main', asDraft: true } }, 'must NOT have additional properties'],
  [create, { body: { head: 'b' } }, "must have required property 'base'"],
  [create, { body: { head: 'b', base: 'main', draft: 'yes' } }, 'body: /draft must be boolean'],
  [list, { query: 'per_page=ten' }, 'query: per_page must be integer'],
  [list, { query: 'state=merged' }, 'query: state must be equal to one of the allowed values'],
  [list, { query: 'branch=b' }, 'query: branch is not a parameter'],
  [list, { body: {} }, 'body: none is taken'],
  [list, { headers: { ...headers, 'user-agent': undefined } }, 'header: user-agent is missing'],
  [list, { headers: { ...headers, accept: '*/*' } }, 'header: accept is */*'],
] as const)('%s with %o', ([name, request, problem]) => {
  expect(check(name, request as Partial<GithubRequest>)).toContain(
    problem.startsWith('must') ? `body:  ${problem}` : problem,
  );
});

test('an answer that GitHub would not give', () => {
  expect(checker.checkAnswer(list, 200, [{ number: 'seven' }])).toContain(
    'answer: /0/number must be integer',
  );
  expect(checker.checkAnswer(list, 418, {})).toEqual(['answer: 418 is not described']);
});
