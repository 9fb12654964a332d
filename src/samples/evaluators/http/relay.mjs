// Runs a server where it has a network of its own, and lets the tester in: what comes through a socket of the file system
// goes to the server's port. Plain JavaScript, so that Node starts it from anywhere, an installed package included.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

const [socket = '', port = '', command = '', ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
server.once('error', ({ message }) => {
  process.stderr.write(`${message}\n`);
  process.exit(127);
});
server.once('exit', (code) => process.exit(code ?? 1));

const relay = createServer({ allowHalfOpen: true }, (client) => {
  const target = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  client.pipe(target).pipe(client);
  for (const [end, other] of [
    [client, target],
    [target, client],
  ])
    end?.on('error', () => other?.destroy()); // Either side may go; the other then goes too, and the request fails.
});

/** The tester may come in once the server takes connections. */
function openWhenReady() {
  const probe = connect(Number(port), '127.0.0.1');
  probe.once('connect', () => {
    probe.destroy();
    relay.listen(socket);
  });
  probe.once('error', () => setTimeout(openWhenReady, 10));
}

openWhenReady();
