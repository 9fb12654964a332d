import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import { TierzeroError } from '../../src/diagnostics/index.ts';

/** A registry that falls silent is asked again after a minute, where npm alone waits for five. What npm is set to counts. */
const patience = { npm_config_fetch_timeout: '60000', npm_config_fetch_retries: '3' };

/**
 * Installs packages that only one command needs into an ignored folder, once, so that no other install carries them.
 *
 * @param name of the folder in `.tierzero/` of the working directory.
 * @param packages with their exact versions: `minisearch@7.2.0`.
 * @param onInstall called before npm is, with a sentence for whoever waits.
 * @returns the absolute path of the folder.
 * @throws TierzeroError `TZ_INSTALL_FAILED`.
 */
export async function installOnDemand(
  name: string,
  packages: readonly string[],
  onInstall: (sentence: string) => void = () => {},
): Promise<string> {
  const folder = resolve('.tierzero', name);
  if (packages.every((one) => isInstalled(folder, one))) return folder;
  onInstall(`Installing ${packages.join(', ')} into .tierzero/${name}, once.`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages];
  const env = { ...patience, ...process.env };
  const { failed, stderr } = await execa('npm', words, { cwd: folder, env, reject: false });
  if (failed) throw notInstalled(packages, folder, String(stderr));
  return folder;
}

/** A module of a package that was installed on demand, by the name of its package. */
export async function importInstalled<Module>(folder: string, name: string): Promise<Module> {
  const path = createRequire(join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}

function isInstalled(folder: string, packageAndVersion: string): boolean {
  const at = packageAndVersion.lastIndexOf('@');
  const file = join(folder, 'node_modules', packageAndVersion.slice(0, at), 'package.json');
  if (!existsSync(file)) return false;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version === packageAndVersion.slice(at + 1);
}

function notInstalled(packages: readonly string[], folder: string, stderr: string): TierzeroError {
  const reason = stderr.split('\n').find((line) => /^npm error (?!code)/.test(line)) ?? '';
  const said = reason ? ` npm says: ${reason.replace(/^npm error /, '')}` : '';
  return new TierzeroError({
    code: 'TZ_INSTALL_FAILED',
    message: `${packages.join(', ')} could not be installed.${said}`,
    hint: `Run \`npm install ${packages.join(' ')}\` in ${folder} and read its last lines.`,
  });
}
