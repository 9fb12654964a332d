import { existsSync } from 'node:fs';
import { execa } from 'execa';
import { TierzeroError } from '../../src/diagnostics/index.ts';
import { runApt } from '../setup/run-apt.ts';

const packages = [
  'redmine',
  'redmine-sqlite',
  'puma',
  'request-tracker5',
  'rt5-db-sqlite',
  'rt5-standalone',
  // RT wants a mailer; any other one brings a daemon.
  'msmtp-mta',
];

/** What the packages would ask: package, question, kind, answer. */
const preseed = [
  'redmine redmine/instances/default/dbconfig-install boolean true',
  'redmine redmine/instances/default/database-type select sqlite3',
  'redmine redmine/instances/default/default-language select en',
  'request-tracker5 request-tracker5/dbconfig-install boolean true',
  'request-tracker5 request-tracker5/database-type select sqlite3',
  'request-tracker5 request-tracker5/rtname string rt.example.test',
  'request-tracker5 request-tracker5/organization string example.test',
  'request-tracker5 request-tracker5/correspondaddress string support@example.test',
  'request-tracker5 request-tracker5/commentaddress string notes@example.test',
];

/** The empty databases that the packages make when they are installed. They are copied, never written. */
export const packagedDatabases = {
  redmine: '/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default',
  rt: '/var/lib/dbconfig-common/sqlite3/request-tracker5/rtdb',
};

/**
 * Installs Redmine and Request Tracker from Debian's packages, where they are not there yet.
 *
 * @throws TierzeroError `TZ_LIVE_NO_DEBIAN` without root or apt-get, `TZ_LIVE_INSTALL_FAILED` with apt's last words.
 */
export async function installServers(log: (line: string) => void): Promise<void> {
  await assertDebian();
  if (await areInstalled()) return log('Redmine and Request Tracker are installed.');
  log('Installing Redmine and Request Tracker (Debian), about 150 MB to fetch ...');
  apt(['update', '-q']);
  await execa('debconf-set-selections', { input: `${preseed.join('\n')}\n` });
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  for (const path of Object.values(packagedDatabases))
    if (!existsSync(path)) throw installFailed(`${path} is not there`);
}

async function assertDebian(): Promise<void> {
  const { failed } = await execa('apt-get', ['--version'], { reject: false });
  const why = failed
    ? 'apt-get is not on this machine'
    : process.getuid?.() === 0
      ? undefined
      : 'only root may install packages and start servers from them';
  if (!why) return;
  throw new TierzeroError({
    code: 'TZ_LIVE_NO_DEBIAN',
    message: `The ticket systems come from Debian packages, and ${why}.`,
    hint: 'Run it as root on Debian 12, for instance in a container: nothing of it is skipped in silence.',
  });
}

async function areInstalled(): Promise<boolean> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in
  const format = '-f=${db:Status-Status}\\n';
  const states = await execa('dpkg-query', ['-W', format, ...packages], {
    reject: false,
  });
  const installed = !states.failed && states.stdout.split('\n').every((state) => state === 'installed');
  return installed && Object.values(packagedDatabases).every(existsSync);
}

function apt(args: readonly string[]): void {
  const { failed, said } = runApt(args);
  if (failed) throw installFailed(said.split('\n').slice(-12).join('\n'));
}

const installFailed = (words: string) =>
  new TierzeroError({
    code: 'TZ_LIVE_INSTALL_FAILED',
    message: `The ticket systems could not be installed: ${words}`,
    hint: 'They are packages of Debian 12. Check `apt-cache policy redmine request-tracker5`, and the network.',
  });
