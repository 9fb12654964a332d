import type { Adapter } from './adapter.ts';
import { github } from './adapters/github.ts';

/** Every ticket system that can be read, by the name that `--from` takes. */
export const adapters: Record<string, Adapter> = Object.fromEntries(
  [github].map((adapter) => [adapter.name, adapter]),
);
