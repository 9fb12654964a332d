import type { ZodError } from 'zod';
import { type Diagnostic, findNearestName, TierzeroError } from '../../diagnostics/index.ts';
import {
  type ParsedSettings,
  type SiteSettings,
  type SiteSettingsInput,
  siteSettingsSchema,
} from './site-settings.ts';

type Issue = ZodError['issues'][number];

/**
 * Checks the settings of a site and fills in the defaults.
 *
 * @throws TierzeroError `TZ_SETTINGS_UNKNOWN_KEY` with the nearest known key, `TZ_SETTINGS_INVALID_VALUE`.
 */
export function parseSiteSettings(input: SiteSettingsInput): SiteSettings {
  const result = siteSettingsSchema.safeParse(input);
  if (result.success) return placeHelp(result.data);
  const issue =
    result.error.issues.find(({ code }) => code === 'unrecognized_keys') ?? result.error.issues[0];
  throw new TierzeroError(describeIssue(issue as Issue));
}

/** The site's own help path unless the settings say otherwise. An address of the site itself lies below its base. */
function placeHelp({ help = { href: '/help/' }, ...settings }: ParsedSettings): SiteSettings {
  if (!help) return settings;
  const base = help.href.startsWith('/') ? settings.base.replace(/\/+$/, '') : '';
  return { ...settings, help: { ...help, href: `${base}${help.href}` } };
}

function describeIssue(issue: Issue): Omit<Diagnostic, 'severity'> {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') {
    return {
      code: 'TZ_SETTINGS_INVALID_VALUE',
      message: `The setting \`${path}\` of the site is not valid: ${issue.message}.`,
      hint: 'The settings are those given to tierzero(), in src/site.config.ts here.',
    };
  }
  const key = String(issue.keys[0]);
  const known = path === '' ? Object.keys(siteSettingsSchema.shape) : [];
  const nearest = findNearestName(key, known);
  return {
    code: 'TZ_SETTINGS_UNKNOWN_KEY',
    message: `\`${path ? `${path}.` : ''}${key}\` is not a setting of the site.`,
    hint: nearest
      ? `Did you mean \`${nearest}\`?`
      : `The settings are ${Object.keys(siteSettingsSchema.shape).join(', ')}.`,
  };
}
