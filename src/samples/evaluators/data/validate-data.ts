import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { EvaluationContext } from '../evaluator.ts';
import type { RaisedError } from '../raised-error.ts';
import { type ParsedData, parseYaml } from './parse-data.ts';

/**
 * Checks each document by a JSON Schema: a file in the sample's directory (written by `file="…"`), beside the page, or
 * in the project, in that order.
 */
export async function validateData(
  parsed: ParsedData,
  schemaPath: string,
  context: EvaluationContext,
): Promise<RaisedError | undefined> {
  const places = [context.workspace.dir, dirname(context.page), context.root].map((dir) =>
    resolve(join(dir, schemaPath)),
  );
  const found = places.find((path) => existsSync(path));
  if (!found) return { name: 'SchemaError', message: `there is no schema at \`${schemaPath}\`` };
  const [schema] = parseYaml(await readFile(found, 'utf8')).documents as [{ $schema?: string } | undefined];
  if (typeof schema !== 'object')
    return { name: 'SchemaError', message: `\`${schemaPath}\` is not a JSON Schema` };
  const options = { allErrors: false, strict: false, logger: false as const };
  const ajv = schema.$schema?.includes('2020-12') ? new Ajv2020(options) : new Ajv(options);
  const validate = ajv.compile(schema);
  for (const [index, document] of parsed.documents.entries()) {
    if (validate(document)) continue;
    const error = validate.errors?.[0];
    const path =
      error?.instancePath
        .split('/')
        .slice(1)
        .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~')) ?? [];
    const where = path.length > 0 ? `\`${path.join('.')}\` ` : '';
    const detail = Object.values(error?.params ?? {}).join(', ');
    return {
      name: 'SchemaError',
      message: `${where}${error?.message ?? 'is not valid'}${detail ? ` (${detail})` : ''}`,
      ...parsed.locate(path, index),
    };
  }
  return undefined;
}
