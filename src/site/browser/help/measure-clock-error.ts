/** Under this the clock is right enough for a promise in minutes. */
const tolerance = 2 * 60_000;

/**
 * How many milliseconds this machine's clock is behind the server's. The server writes its time on every answer, so the
 * page asks for itself once more, without its body.
 *
 * @param builtAt when the page was built, in milliseconds since 1970: no clock can be right that is before it.
 * @returns nothing when the clock is surely wrong and no server says by how much.
 */
export async function measureClockError(builtAt: number): Promise<number | undefined> {
  const stated = await fetchServerTime();
  if (stated !== undefined) {
    const error = stated - Date.now();
    return Math.abs(error) < tolerance ? 0 : error;
  }
  return Date.now() < builtAt ? undefined : 0;
}

async function fetchServerTime(): Promise<number | undefined> {
  try {
    const { headers } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    const time = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(time) ? undefined : time;
  } catch (error) {
    // No network, or a page opened from a file: there is no server to ask.
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
