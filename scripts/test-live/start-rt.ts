import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { answers } from './answers.ts';
import { findFreePort } from './find-free-port.ts';
import { packagedDatabases } from './install-servers.ts';
import { runServer } from './run-server.ts';
import type { StartServer, TicketServer } from './ticket-server.ts';

/** Starts Debian's Request Tracker 5 with settings of its own: database, log and outgoing mail are all in the folder. */
export const startRt: StartServer = async (folder, onProcess) => {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const access = join(folder, 'access.json');
  const config = await writeConfig(folder, port);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    RT_SITE_CONFIG: config,
    RT_SITE_CONFIG_DIR: join(folder, 'conf.d'),
    TIERZERO_ACCESS: access,
  };
  await execa('perl', [join(import.meta.dirname, 'rt/prepare.pl')], { env, extendEnv: false });
  const { keys, ...ids } = JSON.parse(await readFile(access, 'utf8')) as Pick<TicketServer, 'keys'>;
  await runServer({
    title: 'Request Tracker',
    command: [rtServer, '--host', '127.0.0.1', '--port', String(port), '--max-workers', '2'],
    cwd: folder,
    env,
    log: join(folder, 'server.log'),
    onProcess,
    isReady: () => answers(`${url}/REST/2.0/rt`, { authorization: `token ${keys.agent}` }),
  });
  return { url, keys, ids };
};

const rtServer = '/usr/share/request-tracker5/libexec/rt-server';

/** @returns the path of the settings, which are Perl. */
async function writeConfig(folder: string, port: number): Promise<string> {
  await mkdir(join(folder, 'conf.d'), { recursive: true });
  await mkdir(join(folder, 'mason'));
  const database = join(folder, 'rt.sqlite3');
  await copyFile(packagedDatabases.rt, database);
  // A mailer that ends before it has read its input makes RT write an error into the ticket.
  const mailer = join(folder, 'sendmail');
  await writeFile(mailer, `#!/bin/sh\nexec cat >>'${folder}/outbox.eml'\n`, { mode: 0o700 });
  const settings = {
    rtname: 'rt.example.test',
    Organization: 'example.test',
    WebDomain: '127.0.0.1',
    WebPort: port,
    WebPath: '',
    DatabaseType: 'SQLite',
    DatabaseName: database,
    CorrespondAddress: 'support@example.test',
    CommentAddress: 'notes@example.test',
    MailCommand: 'sendmailpipe',
    SendmailPath: mailer,
    LogToSyslog: '',
    LogToSTDERR: 'warning',
    LogToFile: '',
    Timezone: 'UTC',
    BcryptCost: 10,
  };
  const lines = Object.entries(settings).map(([name, value]) => `Set($${name}, '${value}');`);
  const path = join(folder, 'RT_SiteConfig.pm');
  await writeFile(path, `${lines.join('\n')}\n$RT::MasonDataDir = '${folder}/mason';\n1;\n`);
  return path;
}
