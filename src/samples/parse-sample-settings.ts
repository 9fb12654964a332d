import { z } from 'zod';
import { findNearestName, TierzeroError } from '../diagnostics/index.ts';
import { containmentLevels } from './hosts/containment.ts';
import type { SampleSettings } from './settings.ts';

const word = z.string().trim().min(1);

const versionSchema = z.strictObject({
  version: z.string().regex(/^\d+(\.\d+)*([-+.].+)?$/, 'a version is a number such as 2.5.1'),
  supported: z.boolean().optional(),
  alias: word.optional(),
  directory: word.optional(),
  python: word.optional(),
  env: z.record(z.string(), z.string()).optional(),
});

const languageSchema = z.strictObject({
  name: word,
  aliases: z.array(word).optional(),
  command: z.array(z.string()).min(1),
  extension: word,
  versionArgs: z.array(z.string()).optional(),
  needs: z.string().optional(),
});

const sampleSettingsSchema = z.strictObject({
  product: z.strictObject({ name: word, versions: z.array(versionSchema).min(1) }).optional(),
  languages: z.array(languageSchema).optional(),
  coverage: z.number().min(0).max(100).optional(),
  network: z.boolean().optional(),
  containment: z.enum(containmentLevels).optional(),
});

/** The known keys of each place in the settings, by how a path to it looks without its numbers. */
const keys: Record<string, string[]> = {
  '': Object.keys(sampleSettingsSchema.shape),
  product: ['name', 'versions'],
  'product.versions': Object.keys(versionSchema.shape),
  languages: Object.keys(languageSchema.shape),
};

/**
 * Checks what a site says about its samples: a mistyped key would have no effect, and leave a version or a threshold out.
 *
 * @throws TierzeroError `TZ_SETTINGS_UNKNOWN_KEY` with the nearest known key, `TZ_SETTINGS_INVALID_VALUE`.
 */
export function parseSampleSettings(input: unknown): SampleSettings {
  const result = sampleSettingsSchema.safeParse(input);
  if (result.success) return result.data as SampleSettings;
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const where = ['sampleSettings', ...(issue?.path ?? [])].join('.');
  if (issue?.code !== 'unrecognized_keys')
    throw new TierzeroError({
      code: 'TZ_SETTINGS_INVALID_VALUE',
      message: `The setting \`${where}\` is not valid: ${issue?.message}.`,
      hint: 'It stands in `sampleSettings` of src/site.config.ts.',
    });
  const key = String(issue.keys[0]);
  const known = keys[issue.path.filter((part) => typeof part === 'string').join('.')] ?? [];
  const nearest = findNearestName(key, known);
  throw new TierzeroError({
    code: 'TZ_SETTINGS_UNKNOWN_KEY',
    message: `\`${where}.${key}\` is not a setting of samples.`,
    hint: nearest ? `Did you mean \`${nearest}\`?` : `Known: ${known.join(', ')}.`,
  });
}
