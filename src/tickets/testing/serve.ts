import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of the loopback. */
export interface LocalServer {
  origin: string;
  close: () => Promise<void>;
}

export async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The body of a request as JSON; nothing where none was sent. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces = await Array.fromAsync(request);
  return pieces.length > 0 ? JSON.parse(Buffer.concat(pieces).toString()) : undefined;
}
