import { join, resolve } from 'node:path';
import type { EvaluationContext } from './evaluators/evaluator.ts';
import { useContainment } from './hosts/containment.ts';
import { createEnvironment } from './hosts/create-environment.ts';
import { findRunRoot, takeWorkspace, type Workspace } from './hosts/workspace.ts';
import type { Step } from './plan.ts';
import type { ProductVersion } from './product/product-settings.ts';
import type { RunSettings } from './run-settings.ts';

const shared = new WeakMap<object, Map<string, Workspace>>();

/** The directories of a group, the same for all its scopes; they go with the run. */
export function findSharedWorkspace(page: object, group: string, version: string): Workspace {
  const known = shared.get(page) ?? new Map<string, Workspace>();
  shared.set(page, known);
  const key = `${group}\0${version}`;
  const workspace = known.get(key) ?? takeWorkspace();
  known.set(key, workspace);
  return workspace;
}

/** What an evaluator is given for some steps: fresh directories, a scrubbed environment, the product in one version. */
export function createContext(
  file: string,
  settings: RunSettings,
  steps: readonly Step[],
  version?: ProductVersion,
  workspace = takeWorkspace(),
): EvaluationContext {
  const { root, outputLimit, product, containment } = settings;
  if (containment) useContainment(containment);
  const environment = createEnvironment(
    process.env,
    root,
    workspace,
    steps.flatMap(({ limits }) => limits.env),
  );
  const directory = version?.directory && resolve(root, version.directory);
  const venv = version?.python && resolve(root, version.python);
  const bins = [directory && join(directory, 'node_modules', '.bin'), venv && join(venv, 'bin')].filter(
    Boolean,
  );
  return {
    ...{ root, outputLimit, workspace, page: resolve(root, file) },
    environment: { ...environment, ...version?.env, PATH: [...bins, environment.PATH].join(':') },
    packages:
      product && version
        ? { [product.name]: { name: version.alias ?? product.name, root: directory ?? root } }
        : {},
    access: {
      root,
      write: [findRunRoot()],
      ...(settings.programs === undefined ? {} : { read: [settings.programs] }),
      network: settings.network !== false && steps.some(({ limits }) => limits.network),
    },
    ...(venv ? { python: join(venv, 'bin', 'python') } : {}),
  };
}
