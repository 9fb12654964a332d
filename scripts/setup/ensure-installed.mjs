// Runs before `npm start` and `npm test`, on whatever Node the machine has (20 or newer): installs the packages when
// they are missing or older than the lockfile. From then on npm's scripts run on the Node 24 that comes as a package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}node_modules/.tierzero-lock`;
const brought = `${root}node_modules/.bin/node`;
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

if (!installed) install();
assertNode();

function install() {
  process.stderr.write('Installing packages (once, about a minute) ...\n');
  const npm = process.env.npm_execpath;
  const [file, ...first] = npm ? [process.execPath, npm] : ['npm'];
  // A registry that falls silent is asked again after a minute; npm's own patience is five.
  const patience = ['--fetch-timeout=60000', '--fetch-retries=5'];
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience];
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    fail(
      'TZ_SETUP_INSTALL_FAILED',
      `npm ci ended with ${status ?? error?.message}. Its own message is above.`,
    );
  }
  writeFileSync(stamp, wanted);
}

/** The package `node` fetches its binary in an install script, which some npm settings forbid. */
function assertNode() {
  const { stdout } = spawnSync(existsSync(brought) ? brought : process.execPath, ['--version'], {
    encoding: 'utf8',
  });
  if (Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= 24) return;
  fail(
    'TZ_SETUP_NODE_TOO_OLD',
    `Node 24 is needed and ${stdout?.trim() || 'no usable Node'} was found. ` +
      'The package `node` brings it, unless install scripts are turned off: run `npm rebuild node`, or install Node 24.',
  );
}

function fail(code, message) {
  process.stderr.write(`error ${code}\n  ${message}\n`);
  process.exit(2);
}
