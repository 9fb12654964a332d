import { availableParallelism } from 'node:os';
import type { Access } from './containment.ts';

/** Resident processes that wait for their next scope. */
export interface IdleHosts<Host> {
  /** One that waits, or nothing. */
  take: (access: Access) => Host | undefined;
  /** Keeps one for the next scope; answers false where enough are waiting already. */
  give: (access: Access, host: Host) => boolean;
}

/** Tells hosts apart: one that may reach something else, or less, must not be taken for another project. */
export const createHostKey = (access: Access): string => JSON.stringify(access);

/** Keeps as many hosts of a kind as there are cores: each core runs a scope at a time. */
export function createIdleHosts<Host>(): IdleHosts<Host> {
  const waiting = new Map<string, Host[]>();
  return {
    take: (access) => waiting.get(createHostKey(access))?.pop(),
    give: (access, host) => {
      const key = createHostKey(access);
      const hosts = waiting.get(key) ?? [];
      waiting.set(key, hosts);
      if (hosts.length >= availableParallelism()) return false;
      hosts.push(host);
      return true;
    },
  };
}
