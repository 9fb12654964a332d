import type { Rule } from '../rule.ts';
import { findAddressedCompanies } from './addressed-company.ts';
import { findAddressedPeople } from './addressed-person.ts';
import { findBareSecrets } from './bare-secret.ts';
import { findCards } from './card.ts';
import { findCnIds } from './cn-id.ts';
import { findCommandSecrets } from './command-secret.ts';
import { findCompanies } from './company.ts';
import { findCookies } from './cookie.ts';
import { findEmails } from './email.ts';
import { findIbans } from './iban.ts';
import { findInternalHosts } from './internal-host.ts';
import { findIps } from './ip.ts';
import { findKeyedSecrets } from './keyed-secret.ts';
import { findLetterheads } from './letterhead.ts';
import { findMacs } from './mac.ts';
import { findMentions } from './mention.ts';
import { findNamedCompanies } from './named-company.ts';
import { findNamedPeople } from './named-person.ts';
import { findOneTimeCodes } from './one-time-code.ts';
import { findPeople } from './person.ts';
import { findPhones } from './phone.ts';
import { findPublicKeys } from './public-key.ts';
import { findSignedAddresses } from './signed-address.ts';
import { findSsns } from './ssn.ts';
import { findTenants } from './tenant.ts';
import { findTokens } from './token.ts';
import { findUserNames } from './user-name.ts';

/** All rules that need nothing from Node, by rank: where two find the same characters, the first gives the type. */
export const rules: Readonly<Record<string, Rule>> = {
  token: findTokens,
  'keyed-secret': findKeyedSecrets,
  'bare-secret': findBareSecrets,
  'one-time-code': findOneTimeCodes,
  'command-secret': findCommandSecrets,
  cookie: findCookies,
  'signed-address': findSignedAddresses,
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
  'user-name': findUserNames,
  'internal-host': findInternalHosts,
  tenant: findTenants,
  'named-person': findNamedPeople,
  'addressed-person': findAddressedPeople,
  'addressed-company': findAddressedCompanies,
  letterhead: findLetterheads,
  mention: findMentions,
  'public-key': findPublicKeys,
  'named-company': findNamedCompanies,
};
