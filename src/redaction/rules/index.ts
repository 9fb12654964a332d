import type { Rule } from '../rule.ts';
import { findAddressedPeople } from './addressed-person.ts';
import { findCards } from './card.ts';
import { findCnIds } from './cn-id.ts';
import { findCompanies } from './company.ts';
import { findEmails } from './email.ts';
import { findIbans } from './iban.ts';
import { findIps } from './ip.ts';
import { findKeyedSecrets } from './keyed-secret.ts';
import { findMacs } from './mac.ts';
import { findNamedCompanies } from './named-company.ts';
import { findNamedPeople } from './named-person.ts';
import { findPeople } from './person.ts';
import { findPhones } from './phone.ts';
import { findSsns } from './ssn.ts';
import { findTokens } from './token.ts';

/** All rules that need nothing from Node, by rank: where two find the same characters, the first gives the type. */
export const rules: Readonly<Record<string, Rule>> = {
  token: findTokens,
  'keyed-secret': findKeyedSecrets,
  email: findEmails,
  card: findCards,
  iban: findIbans,
  ssn: findSsns,
  'cn-id': findCnIds,
  ip: findIps,
  mac: findMacs,
  phone: findPhones,
  person: findPeople,
  company: findCompanies,
  'named-person': findNamedPeople,
  'addressed-person': findAddressedPeople,
  'named-company': findNamedCompanies,
};
