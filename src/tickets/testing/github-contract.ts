type Json = Record<string, unknown>;

/** What GitHub's own description says about the requests that Tierzero makes. */
export interface GithubContract {
  /** Where it was taken from. */
  source: { package: string; version: string; license: string };
  /** By method and path: `GET /repos/{owner}/{repo}/issues`. */
  operations: Record<string, GithubOperation>;
  components: { schemas: Record<string, Json> };
}

export interface GithubOperation {
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Json }[];
  /** Schema of the body, where one is sent. */
  body?: Json;
  /** Schema of the answer by status; nothing where it has no body. */
  answers: Record<string, Json | null>;
}

/** Every request that `src/tickets` and `src/promotion` make of GitHub's REST interface. */
export const githubOperations = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/issues',
  'GET /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/pulls',
  'POST /repos/{owner}/{repo}/pulls',
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
];

/** What only people read. */
const documentation = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'title',
  'tags',
]);

/**
 * Takes a few operations, with the schemas that they need, out of an OpenAPI 3.0 description.
 *
 * @param description `generated/api.github.com.json` of `@octokit/openapi`, in which references are not resolved.
 */
export function extractGithubContract(
  description: Json,
  source: GithubContract['source'],
  names: readonly string[] = githubOperations,
): GithubContract {
  const find = (value: unknown): Json => {
    const { $ref } = value as { $ref?: string };
    if ($ref === undefined) return value as Json;
    return find(
      $ref
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Json)[key], description),
    );
  };
  const operations = Object.fromEntries(names.map((name) => [name, readOperation(name, description, find)]));
  return { source, operations, components: { schemas: collectSchemas(operations, find) } };
}

function readOperation(name: string, description: Json, find: (value: unknown) => Json): GithubOperation {
  const [method = '', path = ''] = name.split(' ');
  const operation = find(find((description.paths as Json)[path])[method.toLowerCase()]);
  const parameters = ((operation.parameters ?? []) as unknown[]).map(find).map((parameter) => ({
    name: String(parameter.name),
    in: parameter.in as 'path' | 'query',
    required: parameter.required === true,
    schema: clean(parameter.schema) as Json,
  }));
  const answers = Object.entries(operation.responses as Json).map(([status, answer]) => [
    status,
    readSchema(find(answer)) ?? null,
  ]);
  const body = operation.requestBody === undefined ? undefined : readSchema(find(operation.requestBody));
  return {
    parameters,
    ...(body ? { body } : {}),
    answers: Object.fromEntries(answers) as GithubOperation['answers'],
  };
}

function readSchema(holder: Json): Json | undefined {
  const content = (holder.content ?? {}) as Record<string, { schema?: unknown }>;
  const schema = content['application/json']?.schema;
  return schema === undefined ? undefined : (clean(schema) as Json);
}

/** All schemas that the operations refer to, and those that these refer to, in order of their names. */
function collectSchemas(operations: unknown, find: (value: unknown) => Json): Record<string, Json> {
  const found = new Map<string, Json>();
  const waiting: unknown[] = [operations];
  for (const value of waiting)
    for (const [, $ref = '', name = ''] of JSON.stringify(value).matchAll(
      /"\$ref":"(#\/components\/schemas\/([^"]+))"/g,
    )) {
      if (found.has(name)) continue;
      const schema = clean(find({ $ref })) as Json;
      found.set(name, schema);
      waiting.push(schema);
    }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Without documentation. Under `properties` every key is a name, also `description`. */
function clean(value: unknown, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((one) => clean(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !(documentation.has(key) || key.startsWith('x-')))
      .map(([key, inner]) => [key, clean(inner, !areNames && key === 'properties')]),
  );
}
