import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSearchIndex } from '../../src/search/build/index.ts';
import { findAnswers } from '../../src/search/index.ts';
import { root } from '../../src/site/testing/build-fixture.ts';
import { createProject } from '../../src/site/testing/create-project.ts';

/** A project of its own, since the run writes its report where the build reads it. */
let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'tierzero-errors-'));
  await createProject(project, root);
  for (const folder of ['faq', 'docs']) await mkdir(join(project, 'content', folder), { recursive: true });
});
afterAll(() => rm(project, { recursive: true, force: true }));

const page = `---
title: The widget ends at once
kind: fault
---

## Problem

It starts, and is gone.

\`\`\`js repro="RangeError: widget"
const parts = ['ekat', 'evig', 'tonnac', 'tekcos'].map((part) => [...part].reverse().join(''));
throw new RangeError('widget 77 cannot ' + parts.join(' ') + ' at /var/run/' + parts[3] + '.sock:9');
\`\`\`

## Fix

Wait for it.

\`\`\`js fix
await Promise.resolve();
\`\`\`
`;

test('what a repro really printed leads a pasted log to its page, though nobody wrote the error down', async () => {
  const words = ['the guide', 'start here', 'the settings', 'move on'];
  for (const [number, title] of words.entries())
    await writeFile(
      join(project, `content/docs/page-${number}.md`),
      `# ${title}\n\nA widget cannot do this at once.\n`,
    );
  await writeFile(join(project, 'content/faq/widget.md'), page);
  const run = (...args: string[]) => execa('node', args, { cwd: project });
  await run(resolve('scripts/samples.ts'), 'content');
  const report = await readFile(join(project, '.tierzero/samples.json'), 'utf8');
  const { error } = (JSON.parse(report) as { samples: { error: string }[] }).samples[0] ?? {};
  expect(error).toContain('widget 77 cannot take give cannot socket at /var/run/socket.sock:9');
  expect(page).not.toContain('take give');

  await run(resolve('scripts/build.ts'));
  const log = [
    '2026-11-02T10:00:00Z [worker-9] ERROR RangeError: widget 4120 cannot take give cannot socket at C:\\acme\\socket.sock:31',
    '    at start (/srv/acme/node_modules/widget/lib/start.js:9:1)',
    '2026-11-02T10:00:01Z INFO shutting down',
  ].join('\n');
  const {
    results,
    verdict,
    class: kind,
  } = await findAnswers(log, await loadSearchIndex(join(project, 'dist')));
  expect([kind, verdict, results[0]?.url]).toEqual(['error', 'answer', '/faq/widget/']);
}, 120_000);
