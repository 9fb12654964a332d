import { SourceMap } from 'node:module';
import { transformSync } from 'rolldown/utils';
import type { Step } from '../../plan.ts';
import { instrument } from './instrument.ts';

/** One module made of several steps: a group is evaluated as if its samples stood in one file. */
export interface BuiltModule {
  code: string;
  extension: string;
  /** For each step, the number of lines of the module before its first line. */
  lineOffsets: number[];
  /** Set where the code was transformed: finds the line (from 1) before it, from one after it. */
  originalLine?: (line: number) => number | undefined;
  /** Inline values that follow nothing that has a value. */
  unattached: { step: number; line: number }[];
  /** Inline values that the module reports when it comes to them. */
  attached: { step: number; line: number; expected: string }[];
}

const languageOf: Record<string, 'js' | 'ts' | 'tsx' | 'jsx'> = { ts: 'ts', tsx: 'tsx', jsx: 'jsx' };

/** Joins the steps; between two of them the host is told that the next one starts. */
export function buildModule(steps: readonly Step[], language: string): BuiltModule {
  const built: BuiltModule = {
    code: '',
    extension: findExtension(steps, language),
    lineOffsets: [],
    unattached: [],
    attached: [],
  };
  let lines = 0;
  steps.forEach((step, index) => {
    if (index > 0) {
      built.code += `;__tierzero.step(${index});\n`;
      lines += 1;
    }
    built.lineOffsets.push(lines);
    const { code, unattached, attached } = instrument(step.text, languageOf[language] ?? 'js', index);
    built.unattached.push(...unattached.map((line) => ({ step: index, line })));
    built.attached.push(...attached.map((value) => ({ step: index, ...value })));
    built.code += `${code}\n`;
    lines += step.text.split('\n').length;
  });
  return needsTransform(built.code, language) ? { ...built, ...transform(built.code, language) } : built;
}

/** JSX, and the TypeScript that cannot be run by leaving out its types. */
const needsTransform = (code: string, language: string) =>
  language === 'jsx' ||
  language === 'tsx' ||
  (language === 'ts' &&
    /^\s*(?:export\s+|declare\s+|const\s+)*(?:enum|namespace|module)\s+\w|\b(?:public|private|protected|readonly)\s+\w+\s*[:?,)=]|^\s*@\w|\bimport\s+\w+\s*=/m.test(
      code,
    ));

function transform(code: string, language: string) {
  const lang = languageOf[language] ?? 'ts';
  const result = transformSync(`sample.${lang}`, code, {
    lang,
    sourceType: 'module',
    sourcemap: true,
    target: 'esnext',
    jsx: { runtime: 'automatic', importSource: 'react' },
  });
  if (result.errors.length > 0 || !result.map) return {};
  const map = new SourceMap({ ...result.map, file: '', sourceRoot: '', sourcesContent: [], version: 3 });
  const originalLine = (line: number) => {
    const entry = map.findEntry(line - 1, 0);
    return 'originalLine' in entry ? entry.originalLine + 1 : undefined;
  };
  return { code: result.code, extension: 'mjs', originalLine };
}

/** `js` that calls `require` and uses nothing of ES modules is CommonJS, as Node's own detection has it. */
function findExtension(steps: readonly Step[], language: string): string {
  if (language === 'ts' || language === 'tsx') return 'mts';
  if (language === 'cjs') return 'cjs';
  if (language === 'mjs' || language === 'jsx') return 'mjs';
  const text = steps.map((step) => step.text).join('\n');
  const isModule = /^\s*(import\b(?!\s*\()|export\b)|^[^/\n]*\bawait\b|\bimport\.meta\b/m.test(text);
  return !isModule && /\brequire(?:\s*\(|\.\w)|\bmodule\.exports\b/.test(text) ? 'cjs' : 'mjs';
}
