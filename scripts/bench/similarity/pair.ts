/** Two questions, and whether people called the second a duplicate of the first. */
export interface Pair {
  duplicate: boolean;
  a: string;
  b: string;
}
