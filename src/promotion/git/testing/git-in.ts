import { execa } from 'execa';

/** Runs git in a folder, as a person would. @returns what it prints. */
export const gitIn =
  (cwd: string) =>
  async (...args: string[]): Promise<string> =>
    (await execa('git', args, { cwd })).stdout;
