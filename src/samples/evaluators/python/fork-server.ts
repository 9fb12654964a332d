import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Access } from '../../hosts/containment.ts';
import { type HostProcess, type Stopped, startHost } from '../../hosts/host-process.ts';
import { createHostKey } from '../../hosts/idle-hosts.ts';
import { findRunRoot } from '../../hosts/workspace.ts';
import type { Execution } from '../evaluator.ts';

/** What the server answers for one scope, or how it went down with it. */
export type ServerAnswer =
  | { results: Omit<Execution, 'reached'>[] }
  | { lost: true; stderr: string; stopped?: Stopped };

interface Pending {
  line: string;
  settle: (answer: ServerAnswer) => void;
}

interface Server {
  host: HostProcess;
  /** In the order in which they were sent; the first is the one that runs. */
  pending: Pending[];
  stopped?: Stopped;
  endWatch?: () => void;
}

const serverFile = fileURLToPath(new URL('./fork_server.py', import.meta.url));
/** Requests that a server may have before it who starts another: below that, its start would take longer. */
const longQueue = 12;
/** Those of an interpreter and access, one for each core at most: a product version can bring an interpreter of its own. */
const servers = new Map<string, Server[]>();

/**
 * Sends a request to the server of an interpreter. Requests are sent ahead and answered in order. Where a sample takes
 * the server down, only that one is lost: those behind it go to a new server.
 */
export function askServer(interpreter: string, access: Access, request: object): Promise<ServerAnswer> {
  return new Promise((settle) => {
    send(interpreter, access, { line: `${JSON.stringify(request)}\n`, settle });
  });
}

function send(interpreter: string, access: Access, pending: Pending): void {
  const key = `${interpreter} ${createHostKey(access)}`;
  const alive = (servers.get(key) ?? []).filter(({ host }) => host.isAlive());
  const [shortest] = alive.toSorted((a, b) => a.pending.length - b.pending.length);
  const isBusy = !shortest || (shortest.pending.length >= longQueue && alive.length < availableParallelism());
  const server = isBusy ? startServer(interpreter, access) : shortest;
  servers.set(key, isBusy ? [...alive, server] : alive);
  server.pending.push(pending);
  if (server.pending.length === 1) watchHead(server);
  server.host.child.stdin?.write(pending.line);
}

function startServer(interpreter: string, access: Access): Server {
  const host = startHost({
    command: interpreter,
    args: ['-X', 'utf8', serverFile, findRunRoot()],
    cwd: findRunRoot(),
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' },
    access,
    keepInput: true,
  });
  const server: Server = { host, pending: [] };
  host.stdout.onData = () => readAnswers(server);
  void host.ended.then(() => {
    server.endWatch?.();
    const [culprit, ...others] = server.pending.splice(0);
    const stopped = server.stopped ? { stopped: server.stopped } : {};
    culprit?.settle({ lost: true, stderr: host.stderr.text(), ...stopped });
    for (const other of others) send(interpreter, access, other);
  });
  return server;
}

function readAnswers(server: Server): void {
  const { stdout } = server.host;
  if (!stdout.text().includes('\n')) return;
  const text = stdout.take();
  const end = text.lastIndexOf('\n') + 1;
  stdout.putBack(text.slice(end));
  for (const line of text.slice(0, end).split('\n').filter(Boolean)) {
    server.endWatch?.();
    server.pending.shift()?.settle(JSON.parse(line) as ServerAnswer);
    if (server.pending.length > 0) watchHead(server);
  }
}

/** The limits are those of the sample that runs. */
function watchHead(server: Server): void {
  server.endWatch = server.host.watch((what) => {
    server.stopped = what;
    server.host.kill();
  });
}
