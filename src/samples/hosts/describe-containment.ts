import { findContainment } from './containment.ts';
import { findProcessLimit } from './limit-processes.ts';

/** The level in force, and what it does not hold: for reports. */
export function describeContainment(): string {
  const level = findContainment();
  const gaps = [
    ...(level === 'limits' && process.getuid?.() === 0
      ? ['samples run as root and can read every file: install bubblewrap']
      : []),
    ...(findProcessLimit() === 'watcher'
      ? ['processes are counted by a watcher: no control group can be written']
      : []),
  ];
  return gaps.length > 0 ? `${level} (${gaps.join('; ')})` : level;
}
