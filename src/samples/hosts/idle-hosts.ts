import { availableParallelism } from 'node:os';

/** Resident processes that wait for their next scope. */
export interface IdleHosts<Host> {
  /** One that waits, or nothing. */
  take: (key: string) => Host | undefined;
  /** Keeps one for the next scope; answers false where enough are waiting already. */
  give: (key: string, host: Host) => boolean;
}

/** Keeps as many hosts of a kind as there are cores: each core runs a scope at a time. */
export function createIdleHosts<Host>(): IdleHosts<Host> {
  const waiting = new Map<string, Host[]>();
  return {
    take: (key) => waiting.get(key)?.pop(),
    give: (key, host) => {
      const hosts = waiting.get(key) ?? [];
      waiting.set(key, hosts);
      if (hosts.length >= availableParallelism()) return false;
      hosts.push(host);
      return true;
    },
  };
}
