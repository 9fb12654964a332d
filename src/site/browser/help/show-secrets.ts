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
): void {
  panel.hidden = secrets.length === 0;
  // Rebuilding takes the focus from a box that somebody has just ticked.
  const state = JSON.stringify(secrets);
  if (panel.dataset.state === state) return;
  panel.dataset.state = state;
  const tag = document.createElement('span');
  tag.className = 'tag bad';
  tag.textContent = secrets.length === 1 ? '1 secret found' : `${secrets.length} secrets found`;
  const say = document.createElement('p');
  say.append(tag, ' It leaves this page masked, unless you decide otherwise.');
  const list = document.createElement('ul');
  list.append(...secrets.map((secret) => createChoice(secret, kept, onChoice)));
  panel.replaceChildren(say, list);
}

function createChoice(secret: Secret, kept: Set<string>, onChoice: () => void): HTMLLIElement {
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
  label.append(box, ` Mask ${secret.kind}, `, value, `, in: ${secret.places.join(', ')}`);
  item.append(label);
  return item;
}
