import { redact } from '../../src/redaction/index.ts';
import type { Bench } from '../bench.ts';
import { formatTable, type Row } from './promotion/format-table.ts';
import { labelTypes, loadLabelledTexts, wantedLabels } from './redaction/labelled-texts.ts';
import { type Figures, measureFigures } from './redaction/measure-figures.ts';
import { measureGrowth } from './redaction/measure-growth.ts';
import { findByPlainPatterns } from './redaction/plain-patterns.ts';
import { findTechqa } from './search/load-techqa.ts';
import { createSupportPairs } from './similarity/create-support-pairs.ts';
import { loadPairs } from './similarity/load-pairs.ts';
import { measureScale } from './similarity/measure-scale.ts';
import { measureTransfer } from './similarity/measure-transfer.ts';

/**
 * What promotion promises, each figure beside its goal and a plain peer: personal data that is masked, duplicates that are
 * found, and the time of both. `npm run bench -- redaction` and `-- similarity` tell more of each.
 */
export const bench: Bench = async (print, { shared }) => {
  const rows = [
    ...(await measureLabels(shared)),
    ...(await measureDuplicates(shared)),
    ...measureCheck(),
    ...(await measureTime()),
  ];
  for (const line of formatTable(rows)) print(line);
};

const share = (value: number) => value.toFixed(3);
const formatFigures = ({ recall, precision, leaked }: Figures) =>
  `recall ${share(recall)}, precision ${share(precision)}, leaked ${(100 * leaked).toFixed(2)} %`;

async function measureLabels(shared: string): Promise<Row[]> {
  const texts = await loadLabelledTexts(shared);
  if (!texts) return [skip('labelled personal data', 'pii-dev.jsonl')];
  const found = await Promise.all(texts.map(async ({ text }) => (await redact(text)).spans));
  const plain = texts.map(({ text }) => findByPlainPatterns(text));
  const row = (measure: string, labels: readonly string[], goal: string): Row => ({
    measure,
    n: String(measureFigures(texts, found, labels).spans),
    ours: formatFigures(measureFigures(texts, found, labels)),
    goal,
    peer: `plain patterns: ${formatFigures(measureFigures(texts, plain, labels))}`,
  });
  const goal = 'recall .98, precision .90, leaked < 1 %';
  return [
    ...wantedLabels.map((label) => row(labelTypes[label] ?? label, [label], goal)),
    row('these six together', wantedLabels, goal),
    row('person names', ['PERSON'], 'reported'),
    row('organisations', ['ORGANIZATION'], 'reported'),
  ];
}

async function measureDuplicates(shared: string): Promise<Row[]> {
  const [pairs, techqa] = [await loadPairs(shared), await findTechqa(shared)];
  if (!pairs || !techqa) return [skip('duplicates', 'duplicates-dev.tsv and techqa-dev.json')];
  const { ours, peers } = measureTransfer(createSupportPairs(techqa), pairs);
  const list = (key: 'accuracy' | 'auc') =>
    Object.entries(peers)
      .map(([name, peer]) => `${name} ${share(peer[key])}`)
      .join('; ');
  const n = String(pairs.length);
  return [
    {
      measure: 'duplicates, all learned from other data',
      n,
      ours: `accuracy ${share(ours.accuracy)}`,
      goal: 'accuracy .80',
      peer: list('accuracy'),
    },
    {
      measure: 'the same, order alone',
      n,
      ours: `AUC ${share(ours.auc)}`,
      goal: 'reported',
      peer: list('auc'),
    },
  ];
}

function measureCheck(): Row[] {
  const { entries, seconds, median, most, found, asked } = measureScale();
  return [
    {
      measure: `duplicate check, ${entries} entries`,
      n: String(asked),
      ours: `median ${median.toFixed(1)} ms, 95 % within ${most.toFixed(1)} ms`,
      goal: '< 50 ms',
      peer: `itself found first ${found} of ${asked}`,
    },
    { measure: 'index of these', n: '1', ours: `${seconds.toFixed(1)} s`, goal: '< 60 s', peer: '' },
  ];
}

async function measureTime(): Promise<Row[]> {
  const { kinds, slowest, median, curves } = await measureGrowth();
  return [
    {
      measure: 'redaction of 1 MB, slowest kind',
      n: String(kinds),
      ours: `${slowest.seconds.toFixed(2)} s (${slowest.name}), median ${median.toFixed(2)} s`,
      goal: '< 1 s',
      peer: '',
    },
    ...curves.map(({ name, seconds: [one, four, ten] }) => ({
      measure: `growth: ${name}`,
      n: '1, 4, 10 MB',
      ours: `${[one, four, ten].map((value) => value.toFixed(2)).join(', ')} s: x${(four / one).toFixed(1)}, x${(ten / one).toFixed(1)}`,
      goal: 'x4, x10',
      peer: '',
    })),
  ];
}

const skip = (measure: string, file: string): Row => ({
  measure,
  n: '0',
  ours: `skipped: ${file} is not there`,
  goal: '',
  peer: '',
});
