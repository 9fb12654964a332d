// The resident process that imports JavaScript samples, one at a time. Plain JavaScript, so that Node starts it from
// anywhere, an installed package included. A sample is over when the event loop has nothing left to do, as when it
// runs alone: Node's own `beforeExit` says so.
import { createRequire, isBuiltin, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { format, inspect, isDeepStrictEqual } from 'node:util';
import { remember, restore } from './restore-language.mjs';

// A full pipe must hold the sample up, not fill its memory.
for (const { _handle } of /** @type {any[]} */ ([process.stdout, process.stderr]))
  _handle?.setBlocking?.(true);

const ipcSend = process.send?.bind(process) ?? (() => {});
const channel = process.channel;
const cwd = process.chdir.bind(process);
const writeOut = process.stdout.write.bind(process.stdout);
const writeErr = process.stderr.write.bind(process.stderr);
const activeResources = process.getActiveResourcesInfo.bind(process);
const parent = process;

/** @type {{ id: number, file: string, dirUrl: string, url: string, code?: string, root: string, nonce: string, packages: Record<string, { name: string, root: string }> } | undefined} */
let current;
/** @type {{ error?: unknown } | undefined} */
let settled;
/** @type {{ step: number, line: number, expected: string, actual: string, equal: boolean }[]} */
let checks = [];
let step = 0;
/** @type {Record<string, string>} */
let environment = {};

registerHooks({
  load(url, context, next) {
    if (current?.code === undefined || url !== current.url) return next(url, context);
    const format = url.endsWith('.mts') ? 'module-typescript' : 'module';
    return { format, source: current.code, shortCircuit: true };
  },
  resolve(specifier, context, next) {
    const from = context.parentURL ?? '';
    if (current && specifier === current.url) return { url: specifier, shortCircuit: true };
    if (!current || !(from.startsWith(current.dirUrl) || from.includes('?tierzero=')))
      return next(specifier, context);
    const bare = !/^(\.{0,2}\/|[a-z]+:)/i.test(specifier);
    if (isBuiltin(specifier)) return next(specifier, context);
    const own = bare ? findPackage(specifier, current.packages) : undefined;
    const name = own?.specifier ?? specifier;
    const fromSample = bare && from.startsWith(current.dirUrl);
    const place = own?.root ?? (fromSample ? current.root : undefined);
    // `require` looks from the file that asks, whatever parent a hook names.
    if (place && !context.conditions?.includes('import')) {
      const file = createRequire(place).resolve(name);
      return isBuiltin(file) ? next(file, context) : { url: pathToFileURL(file).href, shortCircuit: true };
    }
    const result = resolveJsx(name, () => next(name, place ? { ...context, parentURL: place } : context));
    // A query of its own gives each scope its own instance of every module that it imports.
    if (
      result.url?.startsWith('file:') &&
      context.conditions?.includes('import') &&
      !result.url.includes('?')
    )
      return { ...result, url: `${result.url}?tierzero=${current.id}` };
    return result;
  },
});

/**
 * JSX without React in the project still makes elements.
 * @param {string} name @param {() => import('node:module').ResolveFnOutput} resolve
 */
function resolveJsx(name, resolve) {
  if (name !== 'react/jsx-runtime') return resolve();
  try {
    return resolve();
  } catch {
    return { url: new URL('./jsx-runtime.mjs', import.meta.url).href, format: 'module', shortCircuit: true };
  }
}

/**
 * The package that stands for another in this run: the product in one of its versions.
 * @param {string} specifier @param {Record<string, { name: string, root: string }>} packages
 */
function findPackage(specifier, packages) {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const found = Object.hasOwn(packages, name) ? packages[name] : undefined;
  return found && { specifier: found.name + specifier.slice(name.length), root: found.root };
}

const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

/** Whether a text stands for a value that is no text. @param {string} text */
const isLiteral = (text) =>
  /^(?:null|undefined|true|false|NaN|-?Infinity|[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?n?)$/.test(
    text.trim(),
  );

/** Whether what was computed is what the comment says: as text, or as the value of that text. @param {unknown} actual */
function agrees(actual, /** @type {string} */ expected, /** @type {(() => unknown) | undefined} */ thunk) {
  const texts = [inspect(actual, { depth: 10, breakLength: Infinity })];
  if (typeof actual === 'string') texts.push(JSON.stringify(actual));
  // Unquoted text is that text, unless it is another value: the page may not say that '1' is 1.
  if (typeof actual === 'string' && !isLiteral(expected)) texts.push(actual);
  if (texts.some((text) => squeeze(text) === squeeze(expected))) return true;
  if (!thunk) return false;
  try {
    return isDeepStrictEqual(thunk(), actual);
  } catch {
    return false; // The comment's text is not a value in this scope: then only the texts count.
  }
}

/** Different right values that one line may report, as a loop without end must not fill the memory; a wrong one always is. */
const mostPerLine = 100;
/** @type {Map<string, { values: Set<string>, hasWrong: boolean }>} */
const known = new Map();

function add(/** @type {(typeof checks)[number]} */ check) {
  const place = `${check.step} ${check.line}`;
  const seen = known.get(place) ?? { values: new Set(), hasWrong: false };
  known.set(place, seen);
  const value = `${check.equal} ${check.actual}`;
  if (seen.values.has(value) || (seen.values.size >= mostPerLine && (check.equal || seen.hasWrong))) return;
  seen.values.add(value);
  seen.hasWrong ||= !check.equal;
  checks.push(check);
}

Object.defineProperty(globalThis, '__tierzero', {
  configurable: false,
  enumerable: false,
  value: Object.freeze({
    /** @param {number} next */
    step(next) {
      step = next;
      mark();
    },
    /** @param {number} line @param {string} expected @param {string} actual */
    text(line, expected, actual) {
      add({ step, line, expected, actual, equal: squeeze(expected) === squeeze(actual) });
    },
    /** @param {number} owner @param {number} line @param {unknown} actual @param {string} expected @param {(() => unknown)=} thunk */
    value(owner, line, actual, expected, thunk) {
      const equal = agrees(actual, expected, thunk);
      add({ step: owner, line, expected, actual: inspect(actual, { depth: 10 }), equal });
      return actual;
    },
    /** @param {number} owner @param {number} line @param {string} expected @param {(() => unknown) | undefined} thunk @param {unknown[]} values */
    print(owner, line, expected, thunk, ...values) {
      // biome-ignore lint/suspicious/noConsole: this is the sample's own call
      console.log(...values);
      const text = format(...values);
      const equal =
        squeeze(text) === squeeze(expected) ||
        agrees(text, expected, undefined) ||
        (values.length === 1 && agrees(values[0], expected, thunk));
      add({ step: owner, line, expected, actual: text, equal });
    },
  }),
});

/** Ends a step's share of both streams. */
function mark() {
  if (!current) return;
  writeOut(current.nonce);
  writeErr(current.nonce);
}

/** @param {unknown} error */
function describe(error) {
  if (error === null || (typeof error !== 'object' && typeof error !== 'function'))
    return { name: 'Error', message: `Uncaught ${inspect(error)}`, stack: '' };
  const { name, message, stack, code } = /** @type {Record<string, unknown>} */ (error);
  return {
    name: String(name ?? error.constructor?.name ?? 'Error'),
    message: message === undefined ? inspect(error) : String(message),
    stack: typeof stack === 'string' ? stack : '',
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
  };
}

/** @type {Record<string, ((...args: any[]) => void)[]>} */
const ownListeners = {};

function dropListeners() {
  for (const name of process.eventNames())
    for (const listener of process.listeners(/** @type {any} */ (name)))
      if (!ownListeners[String(name)]?.includes(/** @type {any} */ (listener)))
        process.removeListener(name, /** @type {any} */ (listener));
}

const modulesBefore = new Set();
const { default: Module } = await import('node:module');

function forgetModules() {
  // @ts-expect-error the cache of CommonJS modules is not in the types
  const cache = Module._cache;
  for (const key of Object.keys(cache)) if (!modulesBefore.has(key)) delete cache[key];
}

/**
 * Node remembers what a `require` found by the folder that asks, even after the module itself is forgotten, and then hands out
 * one that is linked and has not run: asking from a folder of the scope's own avoids that.
 * @param {string} request @param {{ path?: string } | undefined} from @param {boolean} isMain
 */
function loadForScope(request, from, isMain) {
  if (!current || from?.path === undefined) return loadModule(request, from, isMain);
  const { path } = from;
  from.path = `${path}\0${current.id}`;
  try {
    return loadModule(request, from, isMain);
  } finally {
    from.path = path;
  }
}
// @ts-expect-error see above
const loadModule = Module._load;
// @ts-expect-error see above
Module._load = loadForScope;

function finish() {
  if (!current || !settled) return;
  const { id } = current;
  const failed = 'error' in settled;
  const exit = failed ? 1 : Number(process.exitCode ?? 0);
  for (const listener of process.listeners('exit'))
    if (!ownListeners.exit?.includes(listener)) listener.call(process, exit);
  const answer = {
    id,
    exit: failed ? 1 : Number(process.exitCode ?? 0),
    step,
    checks,
    ...(failed ? { error: describe(settled.error) } : {}),
  };
  process.exitCode = undefined;
  process.stdout.write = writeOut;
  process.stderr.write = writeErr;
  mark();
  current = undefined;
  settled = undefined;
  dropListeners();
  forgetModules();
  const busy = activeResources().filter((name) => name !== 'PipeWrap' && name !== 'TTYWrap').length > 0;
  const reusable = restore() && !busy;
  channel?.ref();
  ipcSend({ ...answer, reusable });
}

parent.on('beforeExit', () => {
  if (!current) return;
  settled ??= {
    error: Object.assign(new Error('The top-level `await` never settles.'), {
      code: 'ERR_UNSETTLED_TOP_LEVEL_AWAIT',
    }),
  };
  finish();
});
parent.on('message', (/** @type {any} */ message) => {
  checks = [];
  known.clear();
  step = 0;
  settled = undefined;
  const url = pathToFileURL(message.file).href;
  current = { ...message, dirUrl: pathToFileURL(message.dir).href, url };
  cwd(message.dir);
  if (message.env) environment = message.env;
  for (const key of Object.keys(process.env)) if (!Object.hasOwn(environment, key)) delete process.env[key];
  for (const key of Object.keys(environment))
    if (process.env[key] !== environment[key]) process.env[key] = environment[key];
  process.argv.splice(1, process.argv.length, message.file);
  channel?.unref();
  import(url).then(
    () => {
      settled = {};
    },
    (error) => {
      settled = { error };
      finish();
    },
  );
});
parent.on('exit', () => {
  if (current) writeErr(`${current.nonce}${JSON.stringify(checks)}\n`);
});
parent.on('disconnect', () => process.exit());

for (const name of ['send', 'disconnect']) Reflect.deleteProperty(process, name);
for (const name of process.eventNames())
  ownListeners[String(name)] = /** @type {any} */ (process.listeners(/** @type {any} */ (name)));
// @ts-expect-error see above
for (const key of Object.keys(Module._cache)) modulesBefore.add(key);
remember();
ipcSend({ ready: true });
