import { findContainment } from './containment.ts';
import { findProcessLimit } from './limit-processes.ts';

/** The level in force, and who counts processes where the kernel does not: for reports. */
export function describeContainment(): string {
  const level = findContainment();
  return findProcessLimit() === 'watcher'
    ? `${level} (processes are counted by a watcher: no control group can be written)`
    : level;
}
