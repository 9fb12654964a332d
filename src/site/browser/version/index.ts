import { loadWords } from '../../words/load-words.ts';
import { createSessionValue } from '../session-value.ts';

const stored = createSessionValue('tz-version', '');

/** Speaks of the visitor's version where a page depends on it: given by `?version=` or on the page of known errors. */
export function followVersion(page: Document): void {
  const given = new URL(location.href).searchParams.get('version')?.slice(0, 40);
  if (given) stored.write(given);
  const notes = page.querySelectorAll<HTMLElement>('[data-version-note]');
  const form = page.querySelector<HTMLFormElement>('[data-version-form]');
  const version = stored.read();
  if (form) attachForm(form, version);
  else if (version && notes.length > 0)
    void load(page).then(({ showNote, words }) => {
      for (const note of notes) showNote(note, version, words);
    });
}

async function load(page: Document) {
  const words = loadWords(page.documentElement.lang);
  const { showNote, filterKnownErrors } = await import('./show-version.ts');
  return { showNote, filterKnownErrors, words: (await words).known };
}

function attachForm(form: HTMLFormElement, version: string): void {
  const input = form.querySelector('input') as HTMLInputElement;
  const status = form.querySelector('[role=status]') as HTMLElement;
  const show = async () => {
    const { filterKnownErrors, words } = await load(form.ownerDocument);
    filterKnownErrors(form.parentElement as HTMLElement, input.value.trim(), status, words);
  };
  form.hidden = false;
  input.value = version;
  if (version) void show();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    stored.write(input.value.trim());
    void show();
  });
}
