import type { GithubContract } from './github-contract.ts';

type Json = Record<string, unknown>;

/**
 * What is given, and around it the least that a schema asks for: required keys, each with a value of its type. What it makes is
 * not trusted but checked by the same schema.
 */
export function createExample(schema: Json, contract: GithubContract, given?: unknown): unknown {
  const { $ref, nullable, enum: names, allOf, anyOf, oneOf, type, format } = schema;
  if (given === null || (nullable === true && given === undefined)) return null;
  if (typeof $ref === 'string') {
    const target = contract.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {};
    return createExample(given === undefined ? target : { ...target, nullable: false }, contract, given);
  }
  if (Array.isArray(names)) return given ?? names[0];
  if (Array.isArray(allOf))
    return Object.assign({}, ...allOf.map((part) => createExample(part as Json, contract, given)));
  const choices = (anyOf ?? oneOf) as Json[] | undefined;
  if (choices && !schema.properties) {
    const fitting = choices.find((choice) => typeof given === (choice.type ?? 'object')) ?? choices[0] ?? {};
    return createExample(fitting, contract, given);
  }
  if (type === 'object') return createFields(schema, contract, (given ?? {}) as Json);
  if (type === 'array')
    return ((given ?? []) as unknown[]).map((one) =>
      createExample((schema.items ?? {}) as Json, contract, one),
    );
  if (given !== undefined) return given;
  if (type === 'integer' || type === 'number') return 1;
  return type === 'boolean' ? false : createText(format);
}

function createFields({ properties, required }: Json, contract: GithubContract, given: Json): Json {
  const known = (properties ?? {}) as Record<string, Json>;
  const keys = [...((required ?? []) as string[]), ...Object.keys(given)];
  return Object.fromEntries(
    keys.map((key) => [key, known[key] ? createExample(known[key], contract, given[key]) : given[key]]),
  );
}

function createText(format: unknown): string {
  if (format === 'date-time') return '2026-10-01T10:00:00Z';
  if (format === 'uri') return 'https://api.github.com/x';
  return format === 'email' ? 'octo@example.org' : 'x';
}
