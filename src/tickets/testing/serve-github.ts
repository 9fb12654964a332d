import { readFileSync } from 'node:fs';
import { createExample } from './create-example.ts';
import { createGithubChecker, type GithubChecker, type GithubRequest } from './create-github-checker.ts';
import type { GithubContract } from './github-contract.ts';
import { type LocalServer, readBody, serve } from './serve.ts';

type Json = Record<string, unknown>;

/** What the server knows about its one repository. Tests look into it and change it. */
export interface GithubState {
  issues: Json[];
  /** By number of the issue. */
  comments: Record<number, Json[]>;
  pulls: (Json & { head: Json })[];
}

export interface GithubServer extends LocalServer {
  state: GithubState;
  /** `GET /repos/acme/kb/pulls`, in order. */
  calls: string[];
  /** What the next requests get instead of an answer. */
  faults: { status: number; headers?: Record<string, string> }[];
  /** What was not as GitHub describes it, in requests and in our own answers. A test ends with `[]` here. */
  violations: string[];
}

interface Options {
  /** `acme/kb`. */
  repository: string;
  token: string;
  state?: Partial<GithubState>;
}

interface Reply {
  status: number;
  /** The fields that matter here; what else the description requires is put around them. */
  body: Json | Json[];
}

/**
 * A GitHub with one repository that keeps issues, comments and pull requests in memory and speaks the published contract: a request
 * outside of it gets no answer but a violation.
 */
export async function serveGithub({ repository, token, state: given = {} }: Options): Promise<GithubServer> {
  const { contract, checker } = findChecker();
  const state: GithubState = { issues: [], comments: {}, pulls: [], ...given };
  const calls: string[] = [];
  const violations: string[] = [];
  const faults: GithubServer['faults'] = [];
  const server = await serve(async (message, response) => {
    const url = new URL(message.url ?? '', 'http://github');
    const request = {
      method: message.method ?? '',
      url,
      headers: message.headers,
      body: await readBody(message),
    };
    const say = (status: number, body: unknown, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        .end(JSON.stringify(body));
    calls.push(`${request.method} ${url.pathname}`);
    const fault = faults.shift();
    if (fault) return say(fault.status, { message: `no: ${message.headers.authorization}` }, fault.headers);
    if (message.headers.authorization !== `Bearer ${token}`) return say(401, { message: 'Bad credentials' });
    const found = checker.findOperation(request);
    if (!found) violations.push(`${request.method} ${url.pathname}: no operation of the contract`);
    const { name = '', values = {} } = found ?? {};
    if (found)
      violations.push(...checker.checkRequest(name, request).map((problem) => `${name}: ${problem}`));
    const isOurs = `${values.owner}/${values.repo}` === repository;
    const reply = found && isOurs ? answers[name]?.(state, values, request) : undefined;
    if (!reply)
      return say(404, { message: 'Not Found', documentation_url: 'https://docs.github.com', status: '404' });
    const schema = contract.operations[name]?.answers[String(reply.status)] ?? {};
    const body = createExample(schema, contract, reply.body);
    violations.push(...checker.checkAnswer(name, reply.status, body).map((problem) => `${name}: ${problem}`));
    return say(reply.status, body);
  });
  return { ...server, state, calls, faults, violations };
}

let known: { contract: GithubContract; checker: GithubChecker } | undefined;

/** Read and compiled once for all servers. */
function findChecker(): { contract: GithubContract; checker: GithubChecker } {
  if (known) return known;
  const contract = loadGithubContract();
  known = { contract, checker: createGithubChecker(contract) };
  return known;
}

export const loadGithubContract = (): GithubContract =>
  JSON.parse(readFileSync(new URL('fixtures/github-contract.json', import.meta.url), 'utf8'));

type Handler = (
  state: GithubState,
  values: Record<string, string>,
  request: GithubRequest,
) => Reply | undefined;

const answers: Record<string, Handler> = {
  'GET /repos/{owner}/{repo}': () => ({ status: 200, body: { default_branch: 'main' } }),
  'GET /repos/{owner}/{repo}/issues': ({ issues }, _values, { url }) => {
    const state = url.searchParams.get('state') ?? 'open';
    return {
      status: 200,
      body: paginate(
        issues.filter((issue) => state === 'all' || issue.state === state),
        url,
      ),
    };
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': ({ issues }, { issue_number }) =>
    found(issues.find((issue) => issue.number === Number(issue_number))),
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (
    { issues, comments },
    { issue_number },
    { url },
  ) => {
    const number = Number(issue_number);
    if (!issues.some((issue) => issue.number === number)) return undefined;
    return { status: 200, body: paginate(comments[number] ?? [], url) };
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ comments }, { issue_number }, { body }) => {
    const number = Number(issue_number);
    const comment = { body: (body as Json).body };
    comments[number] = [...(comments[number] ?? []), comment];
    return { status: 201, body: comment };
  },
  'GET /repos/{owner}/{repo}/pulls': ({ pulls }, { owner }, { url }) => {
    const { searchParams: query } = url;
    const state = query.get('state') ?? 'open';
    const matching = pulls.filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        [null, `${owner}:${pull.head.ref}`].includes(query.get('head')),
    );
    return { status: 200, body: paginate(matching.toReversed(), url) };
  },
  'POST /repos/{owner}/{repo}/pulls': ({ pulls }, { owner, repo }, { body }) => {
    const { head, base, ...fields } = body as Json & { head: string };
    const number = pulls.length + 1;
    if (pulls.some((pull) => pull.state === 'open' && pull.head.ref === head))
      return {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [{ code: 'custom', message: `A pull request already exists for ${owner}:${head}.` }],
        },
      };
    const pull = {
      ...fields,
      number,
      html_url: `https://github.com/${owner}/${repo}/pull/${number}`,
      state: 'open',
      merged_at: null,
      head: { ref: head },
      base: { ref: base },
    };
    pulls.push(pull);
    return { status: 201, body: pull };
  },
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': ({ pulls }, { pull_number }, { body }) =>
    found(
      pulls.find((pull) => pull.number === Number(pull_number)),
      body as Json,
    ),
};

const found = (record: Json | undefined, change: Json = {}): Reply | undefined =>
  record && { status: 200, body: Object.assign(record, change) };

/** 30 a page, 100 at most, as GitHub gives them. */
function paginate(records: Json[], { searchParams: query }: URL): Json[] {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  return records.slice((page - 1) * size, page * size);
}
