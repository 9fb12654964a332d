import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';

/**
 * How far samples are kept apart from the machine. `bubblewrap`: processes, files and network of their own.
 * `namespaces`: processes and network. `limits`: the environment and the limits on time, output and memory alone.
 */
export type ContainmentLevel = 'bubblewrap' | 'namespaces' | 'limits';

/** What a process may reach. */
export interface Access {
  /** The project's folder: read only. */
  root: string;
  /** Further folders that it may read. */
  read?: string[];
  /** Folders that it may write to. */
  write: string[];
  network: boolean;
}

export const containmentLevels: readonly ContainmentLevel[] = ['bubblewrap', 'namespaces', 'limits'];

let level: ContainmentLevel | undefined;

/** The level in force: the one that was chosen, else the strongest that works on this machine; tried once per process. */
export function findContainment(): ContainmentLevel {
  level ??= containmentLevels.find(allows) ?? 'limits';
  return level;
}

/**
 * Chooses a level for all processes that start from now on.
 *
 * @throws TierzeroError where this machine does not allow it.
 */
export function useContainment(chosen: ContainmentLevel): void {
  if (level === chosen) return;
  if (!allows(chosen))
    throw new TierzeroError({
      code: 'TZ_SAMPLES_CONTAINMENT',
      message: `This machine does not allow the containment \`${chosen}\`.`,
      hint:
        chosen === 'bubblewrap'
          ? 'Install bubblewrap, and allow namespaces where this runs in a container; or choose another level.'
          : 'It needs Linux, unshare, and the right to make namespaces; or choose another level.',
    });
  level = chosen;
}

/** Whether this machine can keep samples apart in that way. */
export function allows(chosen: ContainmentLevel): boolean {
  const tries: Record<ContainmentLevel, () => boolean> = {
    bubblewrap: () =>
      works('bwrap', [
        ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
        ...['--unshare-pid', '--unshare-net', 'true'],
      ]),
    namespaces: () => works('unshare', [...namespaceArgs(false), 'true']),
    limits: () => true,
  };
  return tries[chosen]();
}

function works(command: string, args: string[]): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    return false; // Not installed, or the kernel does not let us: the next level is tried.
  }
}

/** Puts a command into the strongest containment at hand. */
export function contain(
  command: string,
  args: readonly string[],
  access: Access,
): { command: string; args: string[] } {
  const inner = [...limitArgs(), command, ...args];
  switch (findContainment()) {
    case 'bubblewrap':
      return { command: 'bwrap', args: [...bubblewrapArgs(access), ...inner] };
    case 'namespaces':
      return {
        command: 'unshare',
        args: [...namespaceArgs(access.network), ...prepareNamespace(access.network), ...inner],
      };
    default:
      return { command: inner[0] ?? command, args: inner.slice(1) };
  }
}

/** Bytes that one file may have. */
const fileLimit = 256 * 1024 * 1024;
let hasPrlimit: boolean | undefined;

function limitArgs(): string[] {
  hasPrlimit ??= works('prlimit', ['--core=0', 'true']);
  return hasPrlimit ? ['prlimit', '--core=0', `--fsize=${fileLimit}`, '--nofile=4096', '--'] : [];
}

const namespaceArgs = (network: boolean): string[] => [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--pid', '--fork', '--kill-child', '--mount-proc', '--ipc'],
  ...(network ? [] : ['--net']),
];

/**
 * A network of its own begins without even a loopback; bubblewrap raises it, unshare does not. Perl is on every Debian,
 * `ip` is not.
 *
 * @see netdevice(7): SIOCSIFFLAGS with IFF_UP and IFF_RUNNING
 */
const raiseLoopback = `ip link set lo up 2>/dev/null || perl -e 'socket(S,2,1,0) and ioctl(S,0x8914,pack("a16sx22","lo",0x41))';`;

/** What root can read on any machine, and no sample has to; names below the home directory begin with `~`. */
const secretPlaces = [
  ...['/etc/shadow', '/etc/shadow-', '/etc/gshadow', '/etc/gshadow-', '/etc/ssh'],
  ...['~/.ssh', '~/.gnupg', '~/.aws', '~/.azure', '~/.kube', '~/.docker', '~/.config/gh', '~/.config/gcloud'],
  ...['~/.npmrc', '~/.netrc', '~/.git-credentials', '~/.pypirc'],
];

/** Covers secrets within a mount namespace of its own. */
const coverSecrets =
  'for place in $TIERZERO_COVER; do if [ -d "$place" ]; then mount -t tmpfs tmpfs "$place"; ' +
  'elif [ -e "$place" ]; then mount --bind /dev/null "$place"; fi 2>/dev/null; done; unset TIERZERO_COVER; ';
let hasSetpriv: boolean | undefined;

/** Runs as root of the namespace: raises the loopback, covers secrets, and gives up the right to uncover them. */
function prepareNamespace(network: boolean): string[] {
  hasSetpriv ??= works('setpriv', [...withoutMounts, 'true']);
  const places = secretPlaces
    .map((place) => place.replace(/^~/, homedir()))
    .filter((place) => existsSync(place));
  const cover = `TIERZERO_COVER='${places.filter((place) => /^[\w/.-]+$/.test(place)).join(' ')}'; ${coverSecrets}`;
  const script = `${network ? '' : raiseLoopback} ${cover} exec "$@"`;
  return ['sh', '-c', script, 'sh', ...(hasSetpriv ? ['setpriv', ...withoutMounts, '--'] : [])];
}

const withoutMounts = ['--bounding-set=-sys_admin', '--inh-caps=-sys_admin'];

/** What of /etc programs need to run; accounts, keys and the rest stay out. */
const etc = [
  ...[
    'alternatives',
    'ld.so.cache',
    'ld.so.conf',
    'ld.so.conf.d',
    'localtime',
    'timezone',
    'mime.types',
    'fonts',
  ],
  ...[
    'ssl/certs',
    'ssl/openssl.cnf',
    'ca-certificates',
    'pki',
    'php',
    'perl',
    'ruby',
    'java',
    'tcl',
    'protocols',
    'services',
  ],
];

/** Where the hosts of the languages lie, which may be another folder than the project, and below a hidden one. */
const ownFolder = realpathSync(join(import.meta.dirname, '../../..'));

const hidden = ['/etc', '/home', '/mnt', '/media', '/srv', '/run'];
/** Below the home directory, what version managers keep their programs in. */
const toolFolders = [
  '.pyenv',
  '.nvm',
  '.rbenv',
  '.asdf',
  '.volta',
  '.rustup',
  '.sdkman',
  '.local/lib',
  '.local/share/mise',
  '.local/share/uv',
];

const seen = (paths: readonly string[]) =>
  paths.filter((path) => existsSync(path)).flatMap((path) => ['--ro-bind', path, path]);

function bubblewrapArgs({ root, read = [], write, network }: Access): string[] {
  const home = homedir();
  const masks = [...hidden, home, tmpdir()].filter(
    (path) => path !== '/' && existsSync(path) && !isLink(path),
  );
  const java = findFolders('/etc', /^java-/);
  const tools = [...(process.env.PATH ?? '').split(delimiter), dirname(process.execPath)]
    .concat(toolFolders.map((name) => join(home, name)))
    .filter((path) => masks.some((mask) => path.startsWith(`${mask}/`)));
  const secrets = ['.env', '.env.local', '.npmrc']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path));
  const git = join(root, '.git');
  return [
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...[...new Set(masks)].flatMap((path) => ['--tmpfs', path]),
    ...seen(etc.map((name) => join('/etc', name))),
    ...seen(java),
    ...seen(network ? ['/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf', '/run/systemd/resolve'] : []),
    ...['--ro-bind', accountsFile(write), '/etc/passwd'],
    ...seen([...new Set([...tools, root, ownFolder, ...findLinkedPackages(root, masks), ...read])]),
    ...secrets.flatMap((path) => ['--ro-bind', '/dev/null', path]),
    ...(existsSync(git) && !isLink(git) && !existsSync(join(git, 'commondir')) && isFolder(git)
      ? ['--tmpfs', git]
      : []),
    ...write.flatMap((path) => ['--bind', path, path]),
    ...['--unshare-pid', '--unshare-ipc', '--unshare-uts', '--die-with-parent'],
    ...(network ? [] : ['--unshare-net']),
    '--',
  ];
}

const linked = new Map<string, string[]>();

/** Packages that were linked into the project (`npm link`, workspaces) and lie below a folder that is hidden from samples. */
function findLinkedPackages(root: string, masks: readonly string[]): string[] {
  const known = linked.get(root);
  if (known) return known;
  const folder = join(root, 'node_modules');
  const packages = findFolders(folder, /^[^.]/).flatMap((path) =>
    /\/@[^/]+$/.test(path) ? findFolders(path, /^[^.]/) : [path],
  );
  const found = [folder, ...packages]
    .filter((path) => existsSync(path) && lstatSync(path).isSymbolicLink())
    .map((path) => realpathSync(path))
    .filter((path) => masks.some((mask) => path.startsWith(`${mask}/`)));
  linked.set(root, found);
  return found;
}

function isLink(path: string): boolean {
  return realpathSync(path) !== path;
}

function isFolder(path: string): boolean {
  return existsSync(join(path, '.'));
}

function findFolders(folder: string, pattern: RegExp): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .map((name) => join(folder, name))
    : [];
}

let accounts: string | undefined;

/** A list of accounts with one nameless entry, so that programs can ask who they are. */
function accountsFile(write: readonly string[]): string {
  if (accounts && existsSync(accounts)) return accounts;
  const folder = join(write[0] ?? tmpdir(), 'etc');
  mkdirSync(folder, { recursive: true });
  accounts = join(folder, 'passwd');
  writeFileSync(accounts, `sample:x:${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}::/tmp:/bin/sh\n`);
  return accounts;
}
