import { glob } from 'tinyglobby';
import { filterLanguages } from '../filter-languages.ts';
import { formatPageFile } from '../format-page-file.ts';
import { findLanguage } from '../languages.ts';
import type { PagePlan } from '../plan.ts';
import { planText, readPageText } from '../read-page.ts';
import type { RunSettings } from '../run-settings.ts';
import { isTyped } from '../typecheck/apply-types.ts';
import { checkTypes } from '../typecheck/check-types.ts';

/** What the pages of a run are, and what about them is known. */
export interface FactsOptions {
  settings: RunSettings;
  /** Files or patterns. */
  include: string[];
  exclude: string[];
  languages: readonly string[];
}

/** The pages that have a fence in a language of some kind, as plans. */
async function planPages(options: FactsOptions, isMeant: (language: string) => boolean): Promise<PagePlan[]> {
  const { settings, include, exclude, languages } = options;
  const { root } = settings;
  const paths = await glob(include, { cwd: root, absolute: true, ignore: exclude });
  const plans: PagePlan[] = [];
  for (const path of paths) {
    const text = await readPageText(path);
    if (text === undefined || !namesLanguage(text, isMeant)) continue;
    const file = formatPageFile(root, path);
    plans.push(filterLanguages(planText(file, text), languages));
  }
  return plans;
}

/** Whether a text has a fence in a language of some kind: a cheap look, which may see one too many. */
export function namesLanguage(text: string, isMeant: (language: string) => boolean): boolean {
  for (const [, written = ''] of text.matchAll(/(?:`{3}|~{3})[`~]*[ \t]*([\w+#-]+)/g)) {
    const language = findLanguage(written);
    if (language && isMeant(language)) return true;
  }
  return false;
}

/** Checks the types of all samples of all pages in one run of the compiler. */
export const readTypes = async (options: FactsOptions) =>
  checkTypes(await planPages(options, isTyped), options.settings.root);
