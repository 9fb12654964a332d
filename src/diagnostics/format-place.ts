import type { Place } from './diagnostic.ts';

/** `file:line:column`, as far as it is known: the form that terminals and editors make clickable. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
