export { type CollectorOptions, createCollector } from './create-collector.ts';
export { createSnapshot, type SearchSnapshot } from './create-snapshot.ts';
export { openStore, type SignalStore } from './open-store.ts';
