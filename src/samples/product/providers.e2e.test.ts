import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { planPage } from '../plan-page.ts';
import { runScope } from '../run-scope.ts';
import type { ProductVersion } from './product-settings.ts';

let root: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A package that knows its version, with a command. */
function writePackage(folder: string, version: string): void {
  write(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'acme', version, exports: './index.js', type: 'module' }),
  );
  write(join(folder, 'index.js'), `export const version = '${version}';\n`);
}

function writeCommand(path: string, version: string): void {
  write(path, `#!/bin/sh\necho acme ${version}\n`);
  chmodSync(join(root, path), 0o755);
}

/** A virtual environment that has the product in a version; made without the network. */
function createVenv(folder: string, version: string): void {
  execFileSync('python3', ['-m', 'venv', '--without-pip', join(root, folder)]);
  const [python = ''] = readdirSync(join(root, folder, 'lib'));
  write(join(folder, 'lib', python, 'site-packages', 'acme.py'), `version = '${version}'\n`);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tierzero-products-'));
  write('package.json', '{}');
  for (const version of ['1.0.0', '2.0.0']) {
    writePackage(`node_modules/acme-${version}`, version);
    write(`products/${version}/package.json`, JSON.stringify({ dependencies: { acme: version } }));
    writePackage(`products/${version}/node_modules/acme`, version);
    writeCommand(`products/${version}/node_modules/.bin/acme`, version);
    writeCommand(`opt/acme-${version}`, version);
    createVenv(`venvs/${version}`, version);
  }
});

const fence = (info: string, text: string, output?: string) =>
  `\`\`\`${info}\n${text}\n\`\`\`\n${output === undefined ? '' : `\n\`\`\`output\n${output}\n\`\`\`\n`}`;

/** What a sample prints on each version: it is said in the message, since no version prints what the page expects. */
async function printOn(
  versions: Omit<ProductVersion, 'version'>[],
  info: string,
  text: string,
): Promise<string[]> {
  const plan = planPage({ file: 'content/a.md', text: fence(info, text, '?') });
  const named = versions.map((how, index) => ({ version: `${index + 1}.0.0`, ...how }));
  const printed: string[] = [];
  for (const version of named) {
    const settings = { root, outputLimit: 1_000_000, product: { name: 'acme', versions: [version] } };
    for (const scope of plan.scopes)
      for (const { verdict } of (await runScope(plan, scope, settings)).values())
        printed.push(`${verdict.message?.split(':')[0]}: ${verdict.difference?.actual}`);
  }
  return printed;
}

const both = (text: (version: string) => string) => [
  `On acme 1.0.0: ${text('1.0.0')}`,
  `On acme 2.0.0: ${text('2.0.0')}`,
];
const versions = ['1.0.0', '2.0.0'];
const importing = "import { version } from 'acme';\nconsole.log(version);";

test('an alias of npm provides a version', async () => {
  const aliases = versions.map((version) => ({ alias: `acme-${version}` }));
  expect(await printOn(aliases, 'js', importing)).toEqual(both((version) => version));
  expect(await printOn(aliases, 'ts typecheck=off', importing)).toEqual(both((version) => version));
});

test('a directory with its own package.json provides a version, and its commands', async () => {
  const directories = versions.map((version) => ({ directory: `products/${version}` }));
  expect(await printOn(directories, 'js', importing)).toEqual(both((version) => version));
  expect(await printOn(directories, 'bash', 'acme --version')).toEqual(both((version) => `acme ${version}`));
});

test('a virtual environment of Python provides a version', async () => {
  const environments = versions.map((version) => ({ python: `venvs/${version}` }));
  const text = 'import acme\nprint(acme.version)';
  expect(await printOn(environments, 'python', text)).toEqual(both((version) => version));
  const shell = 'python -c "import acme; print(acme.version)"';
  expect(await printOn(environments, 'bash', shell)).toEqual(both((version) => version));
});

test('environment variables provide a version: the path of a command', async () => {
  const variables = versions.map((version) => ({ env: { ACME: join(root, `opt/acme-${version}`) } }));
  expect(await printOn(variables, 'bash', '"$ACME" --version')).toEqual(both((version) => `acme ${version}`));
  expect(await printOn(variables, 'console', '$ "$ACME"')).toEqual(both((version) => `acme ${version}`));
});
