/** Whether a page is there by now; a server that starts refuses connections. */
export const answers = (url: string, headers: Record<string, string> = {}): Promise<boolean> =>
  fetch(url, { headers, redirect: 'manual' }).then(
    ({ ok }) => ok,
    () => false,
  );
