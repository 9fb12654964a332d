import type { LocalText } from './site-settings.ts';

/**
 * A text of the settings in a language; nothing where a team wrote none for it, and the site's own words stand in.
 *
 * @param main language of the site: a plain text is in it.
 */
export function pickText(text: LocalText | undefined, language: string, main: string): string | undefined {
  if (typeof text === 'string') return language === main ? text : undefined;
  return text?.[language] ?? text?.[language.split('-')[0] ?? ''];
}
