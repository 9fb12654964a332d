import { findLanguage } from './languages.ts';
import type { PagePlan } from './plan.ts';

/** Leaves only the scopes of some languages, by any of their names; without names, all. */
export function filterLanguages(plan: PagePlan, names: readonly string[] | undefined): PagePlan {
  if (!names?.length) return plan;
  const wanted = names.map((name) => findLanguage(name) ?? name);
  return { ...plan, scopes: plan.scopes.filter(({ language }) => wanted.includes(language)) };
}
