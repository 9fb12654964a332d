import { goodOutcomes } from '../outcome.ts';
import type { SampleResult, SamplesReport } from './report.ts';

/** Characters that XML 1.0 cannot hold, and that a sample may print. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (char) => entities[char] ?? char);
const seconds = (results: readonly SampleResult[]) =>
  (results.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(3);

/**
 * A report as JUnit XML: a suite for each page, a case for each sample, with the line of its fence. Cached results are in
 * it like all others.
 *
 * @param allowMissing whether a language that nothing here runs is left out rather than a failure.
 */
export function formatJunit({ samples }: SamplesReport, allowMissing = false): string {
  const good = allowMissing ? [...goodOutcomes, 'unavailable'] : goodOutcomes;
  const countFailures = (results: readonly SampleResult[]) =>
    results.filter(({ outcome }) => !good.includes(outcome)).length;
  const suites = [...Map.groupBy(samples, ({ file }) => file)].map(([file, own]) => {
    const skipped = own.filter((one) => isLeftOut(one, allowMissing)).length;
    const counts = `tests="${own.length}" failures="${countFailures(own)}" skipped="${skipped}"`;
    const cases = own.map((one) => formatCase(one, good, allowMissing));
    return [
      `  <testsuite name="${escapeXml(file)}" ${counts} time="${seconds(own)}">`,
      ...cases,
      '  </testsuite>',
    ];
  });
  const counts = `tests="${samples.length}" failures="${countFailures(samples)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="samples" ${counts} time="${seconds(samples)}">`,
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n');
}

const isLeftOut = ({ outcome }: SampleResult, allowMissing: boolean) =>
  outcome === 'skipped' || (allowMissing && outcome === 'unavailable');

function formatCase(result: SampleResult, good: readonly string[], allowMissing: boolean): string {
  const { file, line, id, outcome, message = '' } = result;
  const name = `${id.slice(id.indexOf('#') + 1)} (line ${line})`;
  const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" file="${escapeXml(file)}" line="${line}" time="${seconds([result])}"`;
  const [first = ''] = message.split('\n');
  if (isLeftOut(result, allowMissing)) return `${head}><skipped message="${escapeXml(first)}"/></testcase>`;
  if (good.includes(outcome)) return `${head}/>`;
  return `${head}><failure type="${outcome}" message="${escapeXml(first)}">${escapeXml(message)}</failure></testcase>`;
}
