import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked, Contract } from './contract.ts';
import { type LocalServer, readBody, serve } from './serve.ts';

/** Answers one request in place of the system. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

export interface ContractServer extends LocalServer {
  /** `GET /issues.json?limit=100`, in order. */
  calls: string[];
  /** These come first, one for each request. */
  faults: Fault[];
}

/** A system on the loopback that speaks its published interface: who has no token is not let in, what it does not know is a 404. */
export async function serveContract(contract: Contract): Promise<ContractServer> {
  const routes = Object.entries(contract.routes).map(([route, answer]) => ({ ...parseRoute(route), answer }));
  const calls: string[] = [];
  const faults: Fault[] = [];
  const server = await serve(async (request, response) => {
    const { method = '', url = '' } = request;
    calls.push(`${method} ${url}`);
    const body = (await readBody(request)) as Asked['body'];
    const fault = faults.shift();
    if (fault) return fault(request, response);
    const [name, value] = contract.header;
    const say = (status: number, answer: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    if (request.headers[name] !== value)
      return say(401, { message: `not let in: ${request.headers[name]}`, error: `${name} ${value}` });
    const { pathname, searchParams: query } = new URL(url, 'http://x');
    for (const { verb, pattern, answer } of routes) {
      const match = verb === method && pattern.exec(pathname);
      const reply = match && answer({ id: match[1] ?? '', query, body });
      if (reply) return say(reply.status ?? 200, reply.body);
    }
    return say(404, { message: 'Not found' });
  });
  return { ...server, calls, faults };
}

function parseRoute(route: string): { verb: string; pattern: RegExp } {
  const [verb = '', path = ''] = route.split(' ');
  return { verb, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(':id', '([\\w-]+)')}$`) };
}
