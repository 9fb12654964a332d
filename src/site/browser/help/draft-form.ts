import type { DraftPart } from '../../../support/browser.ts';
import { createSessionValue } from '../session-value.ts';

/** The fields of a draft: what is in them, by name. */
type Values = Record<string, string>;

/** A form that somebody fills in slowly: what is in it survives a reload of the page. */
export interface DraftForm {
  /** What is in the fields that are parts of the ticket, in the order of the form. */
  readParts: () => DraftPart[];
  read: (name: string) => string;
  /** Fills a field that is still empty. */
  suggest: (name: string, value: string) => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * @param key under which the draft is kept in this tab.
 * @param onChange called after each change, and once for what is there at first.
 */
export function openDraftForm(form: HTMLFormElement, key: string, onChange: () => void): DraftForm {
  const stored = createSessionValue<Values>(key, {});
  const fields = [...form.querySelectorAll<Field>('[name]')];
  const values = stored.read();
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || value === field.value || field.value !== findDefault(field)) continue;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const keep = () => {
    stored.write(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
    onChange();
  };
  form.addEventListener('input', keep);
  keep();
  const find = (name: string) => fields.find((field) => field.name === name);
  return {
    readParts: () =>
      fields
        .filter(({ dataset }) => dataset.heading)
        .map(({ name, value, dataset }) => ({
          name,
          heading: dataset.heading ?? name,
          text: value,
          ...(dataset.verbatim === undefined ? {} : { verbatim: true }),
        })),
    read: (name) => find(name)?.value ?? '',
    suggest(name, value) {
      const field = find(name);
      if (field?.value !== '' || value === '') return;
      field.value = value;
      keep();
    },
  };
}

/** What the page itself put into a field; anything else, the reader has written already. */
const findDefault = (field: Field): string =>
  field instanceof HTMLSelectElement
    ? ([...field.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '')
    : field.defaultValue;
