import { test } from 'vitest';
import type { PagePlan } from '../plan.ts';
import { listTests } from './list-tests.ts';
import type { PageRun } from './tell-page.ts';

/** Makes each sample and each problem of a page a test of the file that Vitest collects. */
export function registerTests(plan: PagePlan, page: PageRun): void {
  for (const each of listTests(plan))
    if ('id' in each) test(each.name, page.options(each.id), page.sample(each.id));
    else test(each.name, page.problem(each.problem));
}
