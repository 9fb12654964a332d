import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

/** What runs the same samples elsewhere. */
interface Peer {
  name: string;
  /** Milliseconds for all samples; nothing where it is not installed. */
  measure: (samples: readonly string[], folder: string) => Promise<number | undefined>;
}

async function timed(work: () => Promise<unknown>): Promise<number | undefined> {
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return performance.now() - started;
}

/** Runs something for each sample, one after the other. */
const chain = (name: string, step: (text: string, dir: string) => Promise<unknown>): Peer => ({
  name,
  measure: (samples, folder) =>
    timed(async () => {
      for (const [index, text] of samples.entries()) {
        const dir = join(folder, String(index));
        mkdirSync(dir, { recursive: true });
        await step(text, dir);
      }
    }),
});

const vitest: Peer = {
  name: 'vitest without isolation',
  measure: async (samples, folder) => {
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (let page = 0; page * 3 < samples.length; page++) {
      const tests = samples.slice(page * 3, page * 3 + 3).map((text, index) => {
        const body = text.replace(
          /^import \{ strict as assert \} from (.*);$/m,
          'const { strict: assert } = await import($1);',
        );
        return `test('${index}', async () => {\n${body}\n});`;
      });
      writeFileSync(
        join(folder, `p${page}.test.mjs`),
        `import { test } from 'vitest';\n${tests.join('\n')}\n`,
      );
    }
    const config = "export default { test: { include: ['*.test.mjs'], isolate: false, pool: 'forks' } };\n";
    writeFileSync(join(folder, 'vitest.config.mjs'), config);
    const program = join(root, 'node_modules/vitest/vitest.mjs');
    return timed(() => run(process.execPath, [program, 'run'], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }));
  },
};

/** The samples as `>>>` sessions, three in a file and with one namespace: what doctest knows. */
function writeSessions(samples: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let page = 0; page * 3 < samples.length; page++) {
    const sessions = samples.slice(page * 3, page * 3 + 3).map((text) => text.replace(/^(?=.)/gm, '>>> '));
    writeFileSync(
      join(folder, `p${String(page).padStart(5, '0')}.md`),
      `${sessions.join('\n\nWords.\n\n')}\n`,
    );
  }
}

/** pytest's doctest where it is installed, else the one of the standard library. Sybil has to be installed by hand. */
const doctest: Peer = {
  name: 'doctest',
  measure: async (samples, folder) => {
    writeSessions(samples, folder);
    const hasPytest = await run('python3', ['-c', 'import pytest']).then(
      () => true,
      () => false,
    );
    doctest.name = hasPytest ? 'pytest --doctest-glob' : 'doctest.testfile';
    const program =
      'import doctest, glob, sys; sys.exit(sum(doctest.testfile(path, module_relative=False)[0] for path in glob.glob("*.md")))';
    const args = hasPytest
      ? ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '--doctest-glob=*.md']
      : ['-c', program];
    return timed(() => run('python3', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }));
  },
};

/** Debian names the program `cram3`. A file of three commands is what one of our samples is. */
const cram: Peer = {
  name: 'cram',
  measure: async (samples, folder) => {
    mkdirSync(folder, { recursive: true });
    samples.forEach((text, index) => {
      writeFileSync(join(folder, `t${index}.t`), `${text.replace(/^/gm, '  ')}\n`);
    });
    const files = samples.map((_, index) => `t${index}.t`);
    const start = (program: string) =>
      timed(() => run(program, files, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }));
    return (await start('cram')) ?? start('cram3');
  },
};

const rustdoc: Peer = {
  name: 'rustdoc --test',
  measure: async (samples, folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'all.md'), samples.map((text) => `\`\`\`rust\n${text}\n\`\`\`\n`).join('\n'));
    return timed(() => run('rustdoc', ['--test', '--edition', '2024', 'all.md'], { cwd: folder }));
  },
};

const java = chain('java Main.java', async (text, dir) => {
  const body = `import java.util.*; public class Main { public static void main(String[] a) { ${text} } }`;
  writeFileSync(join(dir, 'Main.java'), body);
  await run('java', ['Main.java'], { cwd: dir });
});

const c = chain('gcc and run', async (text, dir) => {
  writeFileSync(join(dir, 'a.c'), text);
  await run('gcc', ['-o', 'a', 'a.c'], { cwd: dir });
  await run(join(dir, 'a'));
});

const go = chain('go run', async (text, dir) => {
  writeFileSync(join(dir, 'main.go'), text);
  await run('go', ['run', 'main.go'], { cwd: dir });
});

/** The peer of each language of the benchmark. */
export const peers: Record<string, Peer> = {
  js: vitest,
  python: doctest,
  console: cram,
  rust: rustdoc,
  java,
  c,
  go,
};
