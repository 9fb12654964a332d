import { type LocalServer, readBody, serve } from '../../../src/tickets/testing/serve.ts';

type Json = Record<string, unknown>;

/** What the next request gets instead of an answer. */
export interface Fault {
  status: number;
  headers?: Record<string, string>;
}

export interface GitlabServer extends LocalServer {
  merges: Json[];
  /** `GET merge_requests`, in order. */
  calls: string[];
  faults: Fault[];
}

/** Merge requests of one project in memory, as https://docs.gitlab.com/api/merge_requests describes them. */
export async function serveGitlab({
  project,
  token,
}: {
  project: string;
  token: string;
}): Promise<GitlabServer> {
  const merges: Json[] = [];
  const calls: string[] = [];
  const faults: Fault[] = [];
  const root = `/api/v4/projects/${encodeURIComponent(project)}`;
  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://gitlab');
    const body = (await readBody(request)) as Json | undefined;
    calls.push(`${request.method} ${url.pathname.split('/').slice(5).join('/')}`.trim());
    const say = (status: number, answer: unknown, headers = {}) =>
      response.writeHead(status, headers).end(JSON.stringify(answer));
    const fault = faults.shift();
    const given = request.headers['private-token'];
    if (fault) return say(fault.status, { message: `no: ${given}` }, fault.headers);
    if (given !== token) return say(401, { message: '401 Unauthorized' });
    const path = url.pathname.startsWith(root) ? url.pathname.slice(root.length) : undefined;
    if (path === '') return say(200, { id: 1, default_branch: 'main' });
    if (path === '/merge_requests' && request.method === 'GET') {
      const size = Number(url.searchParams.get('per_page') ?? 20);
      const of = merges.filter((one) => one.source_branch === url.searchParams.get('source_branch'));
      return say(200, of.toReversed().slice(0, size), { 'x-total': String(of.length) });
    }
    if (path === '/merge_requests' && request.method === 'POST') {
      if (merges.some((one) => one.state === 'opened' && one.source_branch === body?.source_branch))
        return say(409, {
          message: ['Another open merge request already exists for this source branch: !1'],
        });
      const iid = merges.length + 1;
      const web_url = `https://gitlab.example/${project}/-/merge_requests/${iid}`;
      merges.push({ ...body, iid, web_url, state: 'opened' });
      return say(201, merges.at(-1));
    }
    const merge = merges.find(({ iid }) => path === `/merge_requests/${iid}`);
    if (!merge || request.method !== 'PUT') return say(404, { message: '404 Not found' });
    const { state_event, ...change } = body ?? {};
    return say(200, Object.assign(merge, change, state_event === 'reopen' ? { state: 'opened' } : {}));
  });
  return { ...server, merges, calls, faults };
}
