import { pickText, type SiteSettings } from '../settings/index.ts';
import { findWords } from '../words/index.ts';
import { createLocalAddress } from './local-address.ts';
import { trimBase } from './page-address.ts';

/** Where a reader turns who found no answer, in the reader's language. */
export interface HelpLink {
  label: string;
  href: string;
  text?: string;
}

/** The help of the settings in a language. The site's own help path has an address in each. */
export function findHelpLink(
  settings: Pick<SiteSettings, 'help' | 'base' | 'language'>,
  language: string,
): HelpLink | undefined {
  const { help, language: main } = settings;
  if (!help) return undefined;
  const words = findWords(language);
  const isOwn = help.href === `${trimBase(settings.base)}/help/`;
  const text = pickText(help.text, language, main) ?? (isOwn ? words.home.stuckText : undefined);
  return {
    label: pickText(help.label, language, main) ?? words.getHelp,
    href: isOwn ? createLocalAddress('/help/', language, settings) : help.href,
    ...(text ? { text } : {}),
  };
}
