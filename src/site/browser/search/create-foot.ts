import { redactQuery } from '../../../search/index.ts';
import type { Words } from '../../words/index.ts';
import { rememberAsked } from '../asked.ts';

/**
 * "Not it? Get help": the way to a person, which takes along what was asked and pasted. Both go through the tab's own storage; the
 * address carries the redacted question only.
 *
 * @param readQuestion what is being asked.
 */
export function createFoot(
  page: Document,
  words: Words['searching'],
  readQuestion: () => string,
): HTMLElement {
  const foot = page.createElement('p');
  foot.className = 'say foot';
  foot.hidden = true;
  const { helpHref, helpLabel } = page.documentElement.dataset;
  if (!helpHref) return foot;
  const help = page.createElement('a');
  help.textContent = helpLabel ?? helpHref;
  help.href = helpHref;
  const own = help.href.startsWith(location.origin);
  help.addEventListener('pointerdown', () => prepare());
  help.addEventListener('focus', () => prepare());
  help.addEventListener('click', () => prepare());
  foot.append(`${words.notIt} `, help, own ? ` ${words.along}` : '');
  const prepare = () => {
    if (!own) return;
    rememberAsked(readQuestion());
    const question = redactQuery(readQuestion()).slice(0, 300);
    help.href = question ? `${helpHref}?${new URLSearchParams({ q: question })}` : helpHref;
  };
  return foot;
}
