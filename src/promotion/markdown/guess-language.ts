/** The language of a piece of code that nobody named, where its form leaves no doubt; else `text`. */
export function guessLanguage(code: string): string {
  if (/^\$ \S/m.test(code)) return 'console';
  if (/^#!.*\b(?:ba)?sh\b/.test(code)) return 'bash';
  if (/^#!.*\bpython3?\b/.test(code)) return 'python';
  return /^\s*[{[]/.test(code) && isJson(code) ? 'json' : 'text';
}

function isJson(code: string): boolean {
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
}
