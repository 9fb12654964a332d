import { type Diagnostic, TierzeroError } from '../../diagnostics/index.ts';

interface Failure {
  method: string;
  url: URL;
  /** The server's own words, without the token. */
  detail: string;
  cause: unknown;
}

type Kind = keyof typeof kinds;
type Wording = { code: Diagnostic['code']; what: string; hint: string };

const kinds = {
  denied: {
    code: 'TZ_API_DENIED',
    what: 'does not let this token do that',
    hint: 'Check that the token is right, has not run out, and has the rights that the guide names.',
  },
  missing: {
    code: 'TZ_API_NOT_FOUND',
    what: 'has nothing there',
    hint: 'Check the address and the ticket. Some systems answer so when the token may not see it.',
  },
  refused: {
    code: 'TZ_API_REFUSED',
    what: 'refused the request',
    hint: 'Its reason stands above. Run the command again when that is put right.',
  },
  busy: {
    code: 'TZ_API_BUSY',
    what: 'is busy or broken, and stayed so after several tries',
    hint: 'Run the command again later: it goes on where it stopped.',
  },
  broken: {
    code: 'TZ_API_BROKEN_ANSWER',
    what: 'sent something that is not whole JSON',
    hint: 'Check that the address is that of the ticket system and not of a login page in front of it.',
  },
  redirect: {
    code: 'TZ_API_REDIRECT',
    what: 'sends us to another host, where the token must not go',
    hint: 'If that host is right, give its address.',
  },
  unreachable: {
    code: 'TZ_API_UNREACHABLE',
    what: 'cannot be reached',
    hint: 'Check the address and the network.',
  },
} satisfies Record<string, Wording>;

/** A failed request as an error with a code. The address is told without its query, which could hold a token. */
export function createApiError(kind: Kind, { method, url, detail, cause }: Failure): TierzeroError {
  const { code, what, hint } = kinds[kind];
  const message = `${url.host} ${what}: ${method} ${url.pathname}${detail ? ` (${detail})` : ''}.`;
  return new TierzeroError({ code, message, hint }, { cause });
}
