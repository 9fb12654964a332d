/** The files by which a gate and the tester talk: the gate makes one, and waits for the other. */
export interface GateFiles {
  reached: string;
  open: string;
}

type GateWriter = (files: GateFiles, text: string) => string;

const js: GateWriter = ({ reached, open }, text) => {
  const [here, there] = [JSON.stringify(reached), JSON.stringify(open)];
  // CommonJS cannot wait without stopping all else; a module must not, as it may be a server.
  const isCommon = /\brequire\s*\(/.test(text) && !/^\s*import\b/m.test(text);
  const wait = isCommon
    ? 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)'
    : 'await new Promise((resolve) => setTimeout(resolve, 5))';
  return `{ const fs = process.getBuiltinModule('node:fs'); fs.writeFileSync(${here}, ''); while (!fs.existsSync(${there})) ${wait}; }`;
};

/** Code that says that it is reached, and goes on when the other file is there. It leaves no name behind. */
const writers: Record<string, GateWriter> = {
  ...{ js, mjs: js, cjs: js, ts: js, jsx: js, tsx: js },
  bash: ({ reached, open }) => `: > '${reached}'; until [ -e '${open}' ]; do sleep 0.01; done`,
  console: ({ reached, open }) =>
    `$ (s=$?; : > '${reached}'; until [ -e '${open}' ]; do sleep 0.01; done; exit $s)`,
  python: ({ reached, open }) =>
    `__import__("io").open("${reached}", "w").close()\n` +
    `while not __import__("os").path.exists("${open}"): __import__("time").sleep(0.005)`,
  ruby: ({ reached, open }) => `File.write('${reached}', ''); sleep 0.005 until File.exist?('${open}')`,
  perl: ({ reached, open }) =>
    `{ open(my $file, '>', '${reached}'); close $file; select(undef, undef, undef, 0.005) until -e '${open}'; }`,
  php: ({ reached, open }) =>
    `file_put_contents('${reached}', ''); while (!file_exists('${open}')) { usleep(5000); clearstatcache(); }`,
  tcl: ({ reached, open }) => `close [open {${reached}} w]; while {![file exists {${open}}]} {after 5}`,
};

/** The gate of a language; nothing where a scope cannot wait in its middle. */
export const findGate = (language: string): GateWriter | undefined => writers[language];
