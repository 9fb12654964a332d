/**
 * Whether one more request of a sender fits into this minute. Senders are forgotten when the minute is over, and never
 * written down.
 *
 * @param most requests of one sender a minute.
 * @param now milliseconds.
 */
export function createRateLimit(most: number, now: () => number): (sender: string) => boolean {
  let minute = -1;
  let counts = new Map<string, number>();
  return (sender) => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) [minute, counts] = [current, new Map()];
    const count = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, count);
    return count <= most;
  };
}
