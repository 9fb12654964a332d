/** An error as the language reports it; `line` and `column` are within the step's text, from 1. */
export interface RaisedError {
  name?: string;
  code?: string;
  message: string;
  line?: number;
  column?: number;
  /** Set where the sample itself does not parse, so that none of it ran. */
  unparsed?: boolean;
}
