import { correctQuestion, createWordCorrector } from './correct-words.ts';
import { explainSimilarity } from './explain-similarity.ts';
import { type Features, measureFeatures } from './measure-features.ts';
import { usualLength } from './measure-similarity.ts';
import { createQuestion, parseQuestion, type Question } from './parse-question.ts';
import { createPostings } from './postings.ts';
import { entryWeights, measureScore } from './score.ts';
import { createWordWeights } from './word-weights.ts';

/** What is already answered: one page. */
export interface Entry {
  id: string;
  title: string;
  /** Other phrasings of the question. */
  asks: string[];
  text: string;
  /** Error messages that it answers. */
  errors?: string[];
}

/** An entry that may answer a question already. */
export interface Similar {
  id: string;
  /** How likely it asks the same, 0 to 1; from `duplicateThreshold` on more likely than not. */
  score: number;
  /** What both have in common, in words for people, the strongest first. */
  reasons: string[];
  /** What the score was made of. */
  features: Features;
}

export interface SimilarityIndex {
  /** The nearest entries, best first. */
  find: (question: string, limit?: number) => Similar[];
}

/** So many entries are compared in full; the index only picks them. */
const candidates = 30;

/** Makes entries ready to be compared with many questions. */
export function createSimilarityIndex(entries: readonly Entry[]): SimilarityIndex {
  const postings = createPostings(entries.map(createEntryQuestion));
  const weights = createWordWeights(entries.length, postings.countOf);
  const length = (postings.totalLength + usualLength * 10) / (entries.length + 10);
  const correct = createWordCorrector(postings.words(), postings.countOf);
  return {
    find(text, limit = 10) {
      const question = correctQuestion(parseQuestion(text), correct);
      return postings
        .findCandidates(question, weights, candidates)
        .flatMap((place) => entries[place] ?? [])
        .map((entry) => {
          const other = createEntryQuestion(entry);
          const features = measureFeatures(question, other, weights, length);
          return { entry, other, features, score: measureScore(features, entryWeights) };
        })
        .toSorted((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
        .slice(0, limit)
        .map(({ entry, other, features, score }) => ({
          id: entry.id,
          score,
          reasons: explainSimilarity(question, other, features, weights),
          features,
        }));
    },
  };
}

const createEntryQuestion = (entry: Entry): Question =>
  createQuestion([entry.title, ...entry.asks], entry.text, entry.errors);
