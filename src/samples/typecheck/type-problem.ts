/** An error of the type checker, at a line and column of the step's text, from 1. */
export interface TypeProblem {
  /** `TS2345` */
  code: string;
  message: string;
  line: number;
  column: number;
}
