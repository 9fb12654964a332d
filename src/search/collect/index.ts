export { type CollectorOptions, createCollector } from './create-collector.ts';
export { openStore, type SignalStore } from './open-store.ts';
