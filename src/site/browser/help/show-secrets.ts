import type { HelpWords } from '../../words/index.ts';
import type { Secret } from './find-secrets.ts';

/**
 * Says which secrets a draft holds, and lets the writer choose for each whether it is masked.
 *
 * @param panel element that the sentence and the choices are put in; hidden while there is none.
 * @param kept names of secrets that are sent as they are; changed by the choices.
 */
export function showSecrets(
  panel: HTMLElement,
  secrets: readonly Secret[],
  kept: Set<string>,
  onChoice: () => void,
  words: HelpWords['secrets'],
): void {
  panel.hidden = secrets.length === 0;
  // Rebuilding takes the focus from a box that somebody has just ticked.
  const state = JSON.stringify(secrets);
  if (panel.dataset.state === state) return;
  panel.dataset.state = state;
  const tag = document.createElement('span');
  tag.className = 'tag bad';
  tag.textContent = words.found(secrets.length);
  const say = document.createElement('p');
  say.append(tag, ` ${words.masked}`);
  const list = document.createElement('ul');
  list.append(...secrets.map((secret) => createChoice(secret, kept, onChoice, words)));
  panel.replaceChildren(say, list);
}

function createChoice(
  secret: Secret,
  kept: Set<string>,
  onChoice: () => void,
  words: HelpWords['secrets'],
): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !kept.has(secret.name);
  box.addEventListener('change', () => {
    if (box.checked) kept.delete(secret.name);
    else kept.add(secret.name);
    onChoice();
  });
  const value = document.createElement('code');
  value.textContent = secret.hint;
  const places = new Intl.ListFormat(document.documentElement.lang).format(secret.places);
  const names: Readonly<Record<string, string>> = words.kinds;
  const [before, after] = words.mask(names[secret.kind] ?? secret.kind, places);
  value.dir = 'ltr';
  label.append(box, ` ${before}`, value, after);
  item.append(label);
  return item;
}
