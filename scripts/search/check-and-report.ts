import { formatPretty } from '../../src/diagnostics/index.ts';
import { checkExpectations, loadExpectations, loadSearchIndex } from '../../src/search/build/index.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { CommandOutput, ExitCode } from '../command/index.ts';

/** Asks a built site what its writers expect of it, and says what it does not find. */
export async function checkAndReport(
  dist: string,
  contentDir: string,
  output: CommandOutput,
): Promise<ExitCode> {
  const { expectations, diagnostics } = await loadExpectations(contentDir, process.cwd());
  const opened = new Map<string, Promise<SearchIndex>>();
  const openIndex = (language: string) => {
    const index = opened.get(language) ?? loadSearchIndex(dist, language);
    opened.set(language, index);
    return index;
  };
  const missed = await checkExpectations(expectations, openIndex);
  const all = [...diagnostics, ...missed];
  for (const diagnostic of all) output.stderr(`${formatPretty(diagnostic, output.color)}\n\n`);
  output.stderr(`${expectations.length - missed.length} of ${expectations.length} expectations hold.\n`);
  return all.length > 0 ? 1 : 0;
}
