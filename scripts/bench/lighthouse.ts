import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Bench } from '../bench.ts';
import { installOnDemand } from '../project/install-on-demand.ts';
import { findChromium } from '../setup/find-chromium.mjs';
import { serveGzipped } from './lighthouse/serve-gzipped.ts';

const version = 'lighthouse@13.0.1';
const goal = 99;
const pages = [
  '/',
  '/docs/start/quick-start/',
  '/docs/site/building-blocks/',
  '/docs/zh/start/quick-start/',
  '/faq/promote-refuses-changes-that-are-not-committed/',
  '/errors/TZ_GIT_DIRTY/',
  '/faq/',
];

interface LighthouseReport {
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/** This repository's own site under Lighthouse, as a phone on a slow line sees it. Lighthouse is installed once, into an ignored folder. */
export const bench: Bench = async (print) => {
  const folder = await installOnDemand('lighthouse', [version]);
  const out = await mkdtemp(join(tmpdir(), 'tierzero-lighthouse-'));
  try {
    await execa('node', ['scripts/build.ts', '--out', join(out, 'dist')], { preferLocal: true });
    const server = await serveGzipped(join(out, 'dist'));
    for (const path of pages) print(formatReport(path, await measure(server.origin + path, folder)));
    await server.close();
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};

async function measure(url: string, folder: string): Promise<LighthouseReport> {
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking';
  const { stdout } = await execa(
    'node',
    [
      join(folder, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices,seo',
      `--chrome-flags=${flags}`,
    ],
    { preferLocal: true, env: { CHROME_PATH: findChromium() } },
  );
  return JSON.parse(stdout) as LighthouseReport;
}

/** A line a page: its four scores, and below it what kept one of them from the goal. */
function formatReport(path: string, { categories, audits }: LighthouseReport): string {
  const scores = Object.values(categories).map((category) => {
    const score = Math.round((category.score ?? 0) * 100);
    return `${category.title} ${score}${score < goal ? ' (!)' : ''}`;
  });
  const short = Object.values(categories).filter(({ score }) => (score ?? 0) * 100 < goal);
  const reasons = short
    .flatMap(({ auditRefs }) => auditRefs.flatMap(({ id }) => audits[id] ?? []))
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue }) => `    ${title}${displayValue ? `: ${displayValue}` : ''}`);
  return [`${path}  ${scores.join('  ')}  (goal ${goal})`, ...new Set(reasons)].join('\n');
}
