import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { findNearestName, TierzeroError } from '../diagnostics/index.ts';
import { assertPatterns } from './assert-patterns.ts';
import type { RedactionOptions } from './rule.ts';

/** What a team says once for all of its tickets and pages. */
export type RedactionSettings = Pick<RedactionOptions, 'tenants' | 'internalHosts' | 'keep' | 'companies'>;

const keys = ['tenants', 'internalHosts', 'keep', 'companies'] as const;

/**
 * Reads `redaction.yaml` of a content folder: lists of words by the names of `RedactionSettings`. Without the file nothing
 * is set.
 *
 * @throws TierzeroError `TZ_REDACTION_BAD_SETTINGS`, and `TZ_REDACTION_BAD_PATTERN` for a pattern of `tenants`.
 */
export async function loadRedactionSettings(contentDir: string, cwd: string): Promise<RedactionSettings> {
  const path = join(contentDir, 'redaction.yaml');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return {};
  const settings = parseSettings(text, relative(cwd, path));
  assertPatterns(settings.tenants ?? []);
  return settings;
}

function parseSettings(text: string, file: string): RedactionSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem)
    throw badSettings(file, problem.message.split('\n')[0] ?? '', lines.linePos(problem.pos[0]).line);
  const written: unknown = document.toJS() ?? {};
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    throw badSettings(file, 'the file holds no keys');
  for (const [key, value] of Object.entries(written)) {
    if (!keys.some((known) => known === key)) {
      const nearest = findNearestName(key, [...keys]);
      throw badSettings(file, `\`${key}\` is no setting${nearest ? `; did you mean \`${nearest}\`` : ''}`);
    }
    if (!Array.isArray(value) || value.some((word) => typeof word !== 'string' || word === ''))
      throw badSettings(file, `\`${key}\` is not a list of words`);
  }
  return written;
}

const badSettings = (file: string, why: string, line?: number) =>
  new TierzeroError({
    code: 'TZ_REDACTION_BAD_SETTINGS',
    message: `The settings of redaction cannot be read: ${why}.`,
    hint: 'Write lists such as `tenants: ["acct_[a-z0-9]{12}"]`, `internalHosts: [corp.acme.example]` and `keep: [help@acme.example]`.',
    place: { file, ...(line ? { line } : {}) },
  });
