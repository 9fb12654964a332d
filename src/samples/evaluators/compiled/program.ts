import type { RaisedError } from '../raised-error.ts';

/** How a compiled unit is started. */
export interface Program {
  command: string;
  args: string[];
}

/** What a unit became before its sample runs. Plain data: it travels to the workers. */
export interface PreparedProgram {
  /** Of its unit. */
  name: string;
  result: Program | RaisedError;
}

export const isProgram = (result: Program | RaisedError): result is Program => 'command' in result;
