import { TestRunner } from 'vitest';
import type { PagePlan } from '../plan.ts';
import type { RunSettings } from '../run-settings.ts';
import type { ScopeRunner } from '../schedule-scopes.ts';
import { importFacts } from './import-facts.ts';
import { registerTests } from './register-tests.ts';
import { tellPage } from './tell-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    tierzero: { settings: RunSettings };
  }
}

/** Tells Vitest what became of pages that ran already. It loads nothing that runs samples, which is most of the tester. */
export default class JudgedRunner extends TestRunner {
  override async importFile(path: string, source: 'collect' | 'setup'): Promise<unknown> {
    if (source !== 'collect') return super.importFile(path, source);
    const { settings } = this.injectValue('tierzero') as unknown as { settings: RunSettings };
    const plan = await importFacts<PagePlan>(this, path);
    registerTests(plan, tellPage(plan, settings, findJudged));
    return undefined;
  }
}

const findJudged: ScopeRunner = async ({ steps }) =>
  new Map(steps.flatMap((step) => (step.judged ? [[step, step.judged] as const] : [])));
