import type { Step } from '../../plan.ts';
import { instrument } from './instrument.ts';

/** One module made of several steps: a group is evaluated as if its samples stood in one file. */
export interface BuiltModule {
  code: string;
  extension: string;
  /** For each step, the number of lines of the module before its first line. */
  lineOffsets: number[];
  /** Inline values that follow nothing that has a value. */
  unattached: { step: number; line: number }[];
}

const languageOf: Record<string, 'js' | 'ts' | 'tsx' | 'jsx'> = { ts: 'ts', tsx: 'tsx', jsx: 'jsx' };

/** Joins the steps; between two of them the host is told that the next one starts. */
export function buildModule(steps: readonly Step[], language: string): BuiltModule {
  const built: BuiltModule = {
    code: '',
    extension: findExtension(steps, language),
    lineOffsets: [],
    unattached: [],
  };
  let lines = 0;
  steps.forEach((step, index) => {
    if (index > 0) {
      built.code += `;__tierzero.step(${index});\n`;
      lines += 1;
    }
    built.lineOffsets.push(lines);
    const { code, unattached } = instrument(step.text, languageOf[language] ?? 'js');
    built.unattached.push(...unattached.map((line) => ({ step: index, line })));
    built.code += `${code}\n`;
    lines += step.text.split('\n').length;
  });
  return built;
}

/** `js` that calls `require` and uses nothing of ES modules is CommonJS, as Node's own detection has it. */
function findExtension(steps: readonly Step[], language: string): string {
  if (language === 'ts' || language === 'tsx') return 'mts';
  if (language === 'cjs') return 'cjs';
  if (language === 'mjs' || language === 'jsx') return 'mjs';
  const text = steps.map((step) => step.text).join('\n');
  const isModule = /^\s*(import\b(?!\s*\()|export\b)|^[^/\n]*\bawait\b|\bimport\.meta\b/m.test(text);
  return !isModule && /\brequire\s*\(|\bmodule\.exports\b/.test(text) ? 'cjs' : 'mjs';
}
