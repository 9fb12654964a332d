/**
 * The key that the forms of an English word share: `uploads`, `uploaded` and `uploading` give `upload`.
 * It only groups words that may stand for each other; a form never replaces the word itself, so a wrong group costs
 * little. Words with digits or other letters are their own key. After the first steps of Porter's stemmer (1980).
 */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
  const root = singular
    .replace(/(?<=[a-z]{2}[^e])(?:ing|ed|er)$/, '')
    .replace(/(?<=[a-z]{3})(?:ation|ion|ment|ly|able)$/, '')
    .replace(/[ey]$/, '');
  return root.length < 3 ? word : root.replace(/([^ls])\1$/, '$1');
}
