/** A problem in an info string; `offset` counts from its start. */
export interface InfoProblem {
  code: `TZ_SAMPLE_${string}`;
  message: string;
  hint: string;
  offset: number;
}
