import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers } from './answers.ts';
import { findFreePort } from './find-free-port.ts';
import { packagedDatabases } from './install-servers.ts';
import { runServer } from './run-server.ts';
import type { StartServer, TicketServer } from './ticket-server.ts';

/** Starts Debian's Redmine as an instance of its own: database, settings, log and files are all in the folder. */
export const startRedmine: StartServer = async (folder, onProcess) => {
  await writeInstance(folder);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const access = join(folder, 'access.json');
  await runServer({
    title: 'Redmine',
    command: ['puma', '-e', 'production', '-b', `tcp://127.0.0.1:${port}`, '-w', '0', '-t', '1:4', rackFile],
    cwd: '/usr/share/redmine',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      LANG: 'C.UTF-8',
      RAILS_ENV: 'production',
      // Debian joins this name to the folder of its instances; more steps up than there are lead to the root.
      X_DEBIAN_SITEID: `${'../'.repeat(20)}${folder}`,
      TIERZERO_ACCESS: access,
    },
    log: join(folder, 'server.log'),
    onProcess,
    isReady: () => answers(`${url}/login`),
  });
  const { keys, ...ids } = JSON.parse(await readFile(access, 'utf8')) as Pick<TicketServer, 'keys'>;
  return { url, keys, ids };
};

const rackFile = join(import.meta.dirname, 'redmine/config.ru');

async function writeInstance(folder: string): Promise<void> {
  for (const name of ['config', 'log', 'tmp', 'files', 'public/plugin_assets'])
    await mkdir(join(folder, name), { recursive: true });
  const database = join(folder, 'redmine.sqlite3');
  await copyFile(packagedDatabases.redmine, database);
  // JSON is YAML too.
  await writeFile(
    join(folder, 'config/database.yml'),
    JSON.stringify({ production: { adapter: 'sqlite3', database } }),
  );
  await writeFile(join(folder, 'config/secret_key.txt'), randomBytes(32).toString('hex'), { mode: 0o600 });
}
