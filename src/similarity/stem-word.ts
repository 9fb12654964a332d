const vowel = /[aeiouy]/;

/**
 * Takes the endings off an English word that tell number and time, so that "installing", "installed" and "installs" are
 * one: step 1 of Porter's algorithm (Program 14(3), 1980), which changes less of technical words than the later steps.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular = removePlural(word);
  const stem = removeTense(singular);
  return stem.endsWith('y') && vowel.test(stem.slice(0, -1)) ? `${stem.slice(0, -1)}i` : stem;
}

function removePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function removeTense(word: string): string {
  if (word.endsWith('eed')) return word.slice(0, -1);
  const ending = /(?:ing|ed)$/.exec(word)?.[0];
  if (!ending) return word.endsWith('e') && word.length > 4 ? word.slice(0, -1) : word;
  const stem = word.slice(0, -ending.length);
  if (stem.length < 3 || !vowel.test(stem)) return word;
  return /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
