import { redact } from '../../../src/redaction/index.ts';
import { labelTypes, loadLabelledTexts, wantedLabels } from './labelled-texts.ts';
import { type Figures, measureFigures } from './measure-figures.ts';

/** Recall, precision and leaked characters by type. */
export async function measureLabelled(print: (line: string) => void, shared: string): Promise<void> {
  const texts = await loadLabelledTexts(shared);
  if (!texts) return print(`labelled texts skipped: ${shared}/data/pii-dev.jsonl is not there`);
  const found = await Promise.all(texts.map(async ({ text }) => (await redact(text)).spans));
  print(`${texts.length} labelled texts; a span is found when all of it is masked`);
  for (const label of Object.keys(labelTypes)) print(formatRow(label, measureFigures(texts, found, [label])));
  print(formatRow('those with a goal', measureFigures(texts, found, wantedLabels)));
}

const formatRow = (name: string, { spans, recall, precision, f1, leaked }: Figures) =>
  [
    name.padEnd(18),
    `n ${String(spans).padStart(3)}`,
    `recall ${recall.toFixed(3)}`,
    `precision ${precision.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
    `leaked ${(100 * leaked).toFixed(2)} %`,
  ].join('  ');
