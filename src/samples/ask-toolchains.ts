import { findEvaluator } from './evaluators/index.ts';
import { findLanguage } from './languages.ts';
import type { PageSource } from './read-page.ts';
import { namesLanguage } from './vitest/read-facts.ts';

/**
 * Starts to ask the toolchains of the pages for their versions, all at once: some take as long as reading all pages, which
 * can be done meanwhile. Evaluators keep the answer for those who need it.
 *
 * @param languages only these, by any of their names; none names all.
 */
export function askToolchains(pages: readonly PageSource[], languages: readonly string[]): void {
  const wanted = new Set(languages.map((name) => findLanguage(name) ?? name));
  const asked = new Set<string>();
  const ask = (language: string) => {
    if (asked.has(language) || (wanted.size > 0 && !wanted.has(language))) return;
    asked.add(language);
    findEvaluator(language)
      ?.findToolchain()
      .catch(() => {}); // Who needs it asks again, and gets the error.
  };
  for (const { text = '' } of pages)
    namesLanguage(text, (language) => {
      ask(language);
      return false;
    });
}
