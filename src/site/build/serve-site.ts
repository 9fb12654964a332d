import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { preview } from 'astro';
import { TierzeroError } from '../../diagnostics/index.ts';

export interface ServeOptions {
  /** Absolute path of the project. */
  root: string;
  /** Absolute path of the built site. */
  outDir: string;
  /** Where another program listens on it, the next free port is taken. */
  port: number;
  /** Name or address to listen on; `0.0.0.0` for every network of the machine. */
  host: string;
}

export interface RunningSite {
  address: string;
  /** Resolves when the server has ended. */
  closed: Promise<unknown>;
  stop: () => Promise<void>;
}

/**
 * Serves a built site.
 *
 * @throws TierzeroError `TZ_PREVIEW_NOT_BUILT` where the folder holds no site.
 */
export async function serveSite({ root, outDir, port, host }: ServeOptions): Promise<RunningSite> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new TierzeroError({
      code: 'TZ_PREVIEW_NOT_BUILT',
      message: `${relative(process.cwd(), outDir) || '.'} holds no built site.`,
      hint: 'Run `npm run build` first, or `npm start`, which builds and serves.',
    });
  }
  const server = await preview({ root, outDir, server: { port, host }, logLevel: 'error' });
  return {
    address: findAddress(server),
    closed: server.closed(),
    stop: () => server.stop(),
  };
}

function findAddress(server: { port: number; host?: string; urls?: { local?: string[] } }): string {
  return server.urls?.local?.[0] ?? `http://${server.host ?? 'localhost'}:${server.port}/`;
}
