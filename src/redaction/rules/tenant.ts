import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

/** Tenant and account ids, as this team's settings say that they look. */
export const findTenants: Rule = (text, options) =>
  (options.tenants ?? []).flatMap((source) =>
    matchAll(text, new RegExp(source, 'gu'))
      .filter(([found]) => found !== '')
      .map(({ 0: found, index }) => ({ type: 'tenant', start: index, end: index + found.length })),
  );
