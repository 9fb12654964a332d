import type { Span } from '../../../src/redaction/index.ts';
import { type LabelledText, labelTypes } from './labelled-texts.ts';

/** Recall, precision, and the share of characters that stay readable, each from 0 to 1. */
export interface Figures {
  /** How many spans are labelled. */
  spans: number;
  recall: number;
  precision: number;
  f1: number;
  leaked: number;
}

/** Compares masks with labels. A labelled span counts as found when each of its characters is masked, by any kind of mask. */
export function measureFigures(
  texts: readonly LabelledText[],
  found: readonly (readonly Span[])[],
  labels: readonly string[],
): Figures {
  const counts = { spans: 0, hits: 0, reported: 0, right: 0, characters: 0, leaked: 0 };
  const own = new Set(labels.map((label) => labelTypes[label]));
  texts.forEach(({ spans }, place) => {
    const masks = found[place] ?? [];
    const truths = spans.filter(({ type }) => labels.includes(type));
    for (const truth of truths) {
      const leaked = truth.end - truth.start - countMasked(truth, masks);
      counts.spans++;
      counts.characters += truth.end - truth.start;
      counts.leaked += leaked;
      if (leaked === 0) counts.hits++;
    }
    for (const mask of masks.filter(({ type }) => own.has(type))) {
      counts.reported++;
      if (truths.some((truth) => truth.start < mask.end && mask.start < truth.end)) counts.right++;
    }
  });
  const recall = counts.hits / counts.spans;
  const precision = counts.reported === 0 ? 1 : counts.right / counts.reported;
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { spans: counts.spans, recall, precision, f1, leaked: counts.leaked / counts.characters };
}

const countMasked = (truth: Span, masks: readonly Span[]) =>
  masks.reduce(
    (sum, mask) => sum + Math.max(0, Math.min(truth.end, mask.end) - Math.max(truth.start, mask.start)),
    0,
  );
