import { once } from 'node:events';
import { type IncomingMessage, request as sendRequest } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type HostProcess, startHost } from '../../hosts/host-process.ts';
import { writeFiles } from '../../hosts/workspace.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import type { Scope, ServerSample, Step } from '../../plan.ts';
import { unreached } from '../evaluate-in-order.ts';
import type { EvaluationContext, Execution } from '../evaluator.ts';
import type { RaisedError } from '../raised-error.ts';
import { type HttpRequest, parseRequests } from './parse-request.ts';

const programs: Record<string, { command: string; args: string[]; extension: string }> = {
  js: { command: process.execPath, args: [], extension: 'mjs' },
  mjs: { command: process.execPath, args: [], extension: 'mjs' },
  cjs: { command: process.execPath, args: [], extension: 'cjs' },
  ts: { command: process.execPath, args: [], extension: 'mts' },
  python: { command: 'python3', args: [], extension: 'py' },
  bash: { command: 'bash', args: ['-e'], extension: 'sh' },
  ruby: { command: 'ruby', args: [], extension: 'rb' },
  php: { command: 'php', args: [], extension: 'php' },
  perl: { command: 'perl', args: [], extension: 'pl' },
};

const volatile = ['date', 'connection', 'keep-alive', 'server', 'transfer-encoding'];

/** Sends the requests of the steps, each to the server that it is for. */
export async function evaluateRequests(scope: Scope, context: EvaluationContext): Promise<Execution[]> {
  const servers: HostProcess[] = [];
  const executions: Execution[] = [];
  let door: Door | undefined;
  let running: ServerSample | undefined;
  try {
    for (const step of scope.steps) {
      writeFiles(context.workspace, step.files);
      const started = performance.now();
      let error: RaisedError | undefined;
      if (step.server && step.server !== running) {
        running = step.server;
        door = { port: await findFreePort(), socket: join(context.workspace.meta, `${servers.length}.sock`) };
        const host = startServer(step.server, door, context);
        servers.push(host);
        error = await waitForServer(host, step.server, door);
      }
      const result = error ? { stdout: '', error } : await runStep(step, door);
      executions.push({
        ...unreached(),
        reached: true,
        stdout: result.stdout,
        exit: result.error ? 1 : 0,
        ...(result.error ? { error: result.error } : {}),
        ms: performance.now() - started,
      });
    }
  } finally {
    for (const server of servers) server.kill();
  }
  return executions;
}

/** The way to a server: its port, where it runs, and the socket that leads there from outside. */
interface Door {
  port: number;
  socket: string;
}

const relayFile = fileURLToPath(new URL('./relay.mjs', import.meta.url));

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

function startServer(server: ServerSample, { port, socket }: Door, context: EvaluationContext): HostProcess {
  const program = programs[server.language] ?? { command: server.language, args: [], extension: 'txt' };
  const file = join(context.workspace.dir, `server.${program.extension}`);
  writeOwnFile(file, server.text);
  const env = { ...context.environment, PORT: String(port) };
  return startHost({
    command: process.execPath,
    args: [relayFile, socket, String(port), program.command, ...program.args, file],
    cwd: context.workspace.dir,
    env,
    access: { ...context.access, network: context.access.network || server.network },
  });
}

/** Waits until the server takes connections, for at most its time limit. */
async function waitForServer(
  host: HostProcess,
  server: ServerSample,
  { socket }: Door,
): Promise<RaisedError | undefined> {
  const end = performance.now() + server.timeoutMs;
  while (performance.now() < end && host.isAlive()) {
    if (await takesConnections(socket)) return undefined;
    await wait(10);
  }
  const said = host.stderr.text().trim().split('\n').slice(-3).join('\n');
  const what = host.isAlive() ? 'does not listen on `PORT`' : 'ended';
  return { message: `The server at line ${server.line} ${what}.${said ? `\n${said}` : ''}` };
}

function takesConnections(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function runStep(step: Step, door: Door | undefined): Promise<{ stdout: string; error?: RaisedError }> {
  const requests = parseRequests(step.text);
  if ('message' in requests)
    return { stdout: '', error: { name: 'SyntaxError', unparsed: true, ...requests } };
  const answers: string[] = [];
  for (const request of requests) {
    const url = URL.parse(request.target, `http://127.0.0.1:${door?.port ?? 0}`);
    if (!url)
      return { stdout: '', error: { line: request.line, message: `\`${request.target}\` is no address.` } };
    const isLocal = /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
    if (!door || !isLocal) {
      const message = isLocal
        ? 'No sample before it on the page starts a server.'
        : `It goes to ${url.hostname}, not to the server of the page.`;
      return { stdout: '', error: { line: request.line, message } };
    }
    try {
      const { text, status } = await send(request, url, door, step.limits.timeoutMs);
      answers.push(text);
      // An answer that tells of a failure is one, unless the page shows it.
      const isShown = step.expectation.output !== undefined;
      if (Number(status.slice(0, 3)) >= 400 && !isShown) {
        const message = `${request.method} ${request.target}: HTTP/1.1 ${status}`;
        return { stdout: answers.join('\n\n'), error: { name: 'HttpError', line: request.line, message } };
      }
    } catch (error) {
      return { stdout: answers.join('\n\n'), error: { line: request.line, message: String(error) } };
    }
  }
  return { stdout: answers.join('\n\n') };
}

async function send(
  request: HttpRequest,
  url: URL,
  door: Door,
  timeoutMs: number,
): Promise<{ text: string; status: string }> {
  const outgoing = sendRequest({
    host: '127.0.0.1',
    port: door.port,
    socketPath: door.socket,
    method: request.method,
    path: url.pathname + url.search,
    headers: Object.fromEntries(request.headers),
    signal: AbortSignal.timeout(timeoutMs),
    agent: false,
  });
  outgoing.end(request.body);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks = await response.toArray();
  const headers: string[] = [];
  for (let at = 0; at + 1 < response.rawHeaders.length; at += 2)
    if (!volatile.includes((response.rawHeaders[at] ?? '').toLowerCase()))
      headers.push(`${response.rawHeaders[at]}: ${response.rawHeaders[at + 1]}`);
  const status = `${response.statusCode} ${response.statusMessage}`;
  const lines = [`HTTP/1.1 ${status}`, ...headers, '', Buffer.concat(chunks as Buffer[]).toString()];
  return { text: lines.join('\n').trimEnd(), status };
}
