import { Ajv, type ValidateFunction } from 'ajv';
import type { GithubContract, GithubOperation } from './github-contract.ts';

type Json = Record<string, unknown>;

/** A request as a server gets it. */
export interface GithubRequest {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  /** Parsed; nothing where none was sent. */
  body: unknown;
}

/** Tells what in a request or an answer is not as GitHub describes it. */
export interface GithubChecker {
  /** The operation of a request with the values of its path: `owner`, `issue_number`. */
  findOperation: (request: GithubRequest) => { name: string; values: Record<string, string> } | undefined;
  checkRequest: (name: string, request: GithubRequest) => string[];
  checkAnswer: (name: string, status: number, body: unknown) => string[];
}

/** The description refers to the same things again and again: each is compiled once, and plainly, in less than half the time. */
const asWritten = { inlineRefs: false, code: { optimize: false } } as const;

/** @param contract as `extractGithubContract` makes it. */
export function createGithubChecker(contract: GithubContract): GithubChecker {
  const ajv = new Ajv({ allErrors: true, strict: false, coerceTypes: false, formats, ...asWritten });
  ajv.addSchema({ $id: 'github', ...(allowNull({ components: contract.components }) as Json) });
  const compiled = new Map<string, ValidateFunction>();
  const check = (key: string, schema: Json, value: unknown, what: string): string[] => {
    const validate = compiled.get(key) ?? ajv.compile(pointHome(allowNull(schema)));
    compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`);
  };
  const operationOf = (name: string) => contract.operations[name] as GithubOperation;
  return {
    findOperation: ({ method, url }) => findOperation(contract, method, url.pathname),
    checkRequest: (name, request) => {
      const { parameters, body } = operationOf(name);
      const known = parameters.filter((parameter) => parameter.in === 'query');
      const query = [...request.url.searchParams].flatMap(([key, text]) => {
        const parameter = known.find((one) => one.name === key);
        if (!parameter) return [`query: ${key} is not a parameter`];
        const value = parameter.schema.type === 'integer' ? Number(text) : text;
        return check(`${name}?${key}`, parameter.schema, value, `query: ${key}`);
      });
      // GitHub passes over a key that it does not know; we must not send one in vain.
      const sent = body
        ? check(`${name} body`, { ...body, additionalProperties: false }, request.body ?? {}, 'body: ')
        : request.body === undefined
          ? []
          : ['body: none is taken'];
      return [...checkHeaders(request), ...query, ...sent];
    },
    checkAnswer: (name, status, body) => {
      const { answers } = operationOf(name);
      const schema = answers[String(status)];
      if (schema === undefined) return [`answer: ${status} is not described`];
      return schema ? check(`${name} ${status}`, schema, body, 'answer: ') : [];
    },
  };
}

function findOperation({ operations }: GithubContract, method: string, pathname: string) {
  const parts = pathname.split('/');
  for (const name of Object.keys(operations)) {
    const [verb, path = ''] = name.split(' ');
    const pattern = path.split('/');
    if (verb !== method || pattern.length !== parts.length) continue;
    const pairs = pattern.map((part, index) => [part, parts[index] ?? ''] as const);
    if (!pairs.every(([part, value]) => (part.startsWith('{') ? value !== '' : part === value))) continue;
    const values = pairs
      .filter(([part]) => part.startsWith('{'))
      .map(([part, value]) => [part.slice(1, -1), value]);
    return { name, values: Object.fromEntries(values) as Record<string, string> };
  }
  return undefined;
}

/** https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#headers */
function checkHeaders({ headers, body }: GithubRequest): string[] {
  const wanted: [string, RegExp][] = [
    ['accept', /^application\/vnd\.github\+json$/],
    ['user-agent', /\S/],
    ['x-github-api-version', /^\d{4}-\d{2}-\d{2}$/],
    ...(body === undefined ? [] : [['content-type', /^application\/json/] as [string, RegExp]]),
  ];
  return wanted
    .filter(([name, pattern]) => !pattern.test(String(headers[name] ?? '')))
    .map(([name]) => `header: ${name} is ${headers[name] ?? 'missing'}`);
}

/** OpenAPI 3.0 says `nullable` beside a type, a reference or a choice; JSON Schema says it as one more choice. */
function allowNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allowNull);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, allowNull(inner)]),
  );
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

const pointHome = (schema: unknown): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'));

const formats = {
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  uri: (text: string) => URL.canParse(text),
  email: /^[^@\s]+@[^@\s]+$/,
  int64: true,
  'repo.nwo': /^[^/]+\/[^/]+$/,
} as const;
