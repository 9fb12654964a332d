import { defineConfig } from 'vitest/config';
import { samples } from './src/samples/vitest-plugin.ts';
import { sampleSettings } from './src/site.config.ts';

/** Packages keep checks and traces for their own development, which took a sixth of the unit tests: what is tested is what runs. */
const asPublished = {
  name: 'tierzero:as-published',
  configResolved({ ssr }: { ssr: { resolve?: { conditions?: string[] } } }) {
    if (ssr.resolve?.conditions)
      ssr.resolve.conditions = ssr.resolve.conditions.filter((name) => name !== 'development|production');
  },
};

export default defineConfig({
  test: {
    // Vitest leaves a core to the main process, which only waits here.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [asPublished],
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: ['**/*.{e2e,live}.test.ts', '**/fixtures/**'],
          globalSetup: ['scripts/test/provide-temporary-folder.ts'],
          testTimeout: 30_000,
          // Most of these take less time than loading the code anew for each file: 31 s against 57 s.
          isolate: false,
        },
      },
      {
        plugins: [asPublished],
        test: {
          name: 'e2e',
          include: ['{src,scripts}/**/*.e2e.test.ts'],
          globalSetup: [
            'scripts/test/provide-temporary-folder.ts',
            'src/site/testing/provide-site-folder.ts',
          ],
          setupFiles: ['scripts/test/restore-environment.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Files share the code that they load, and Chromium: 228 s against 275 s.
          isolate: false,
          unstubEnvs: true,
          // What is waited for comes late on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        // Needs the servers of `npm run test:live`.
        test: {
          name: 'live',
          include: ['scripts/**/*.live.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      { plugins: [samples({ settings: sampleSettings })] },
    ],
  },
});
