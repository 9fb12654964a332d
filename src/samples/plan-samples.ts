import type { Diagnostic } from '../diagnostics/index.ts';
import { checkFiles, type FileFence, findVisibleFiles, normalizeFilePath } from './check-files.ts';
import { checkShownLanguage } from './check-shown-language.ts';
import { parseStatedError } from './expectations/parse-stated-error.ts';
import type { Fence } from './fence.ts';
import { splitWords } from './info-string/check-attributes.ts';
import { parseTimeout } from './info-string/parse-timeout.ts';
import type { ExpectedOutput, PagePlan, SampleFile, Scope, ServerSample, Step } from './plan.ts';

export const defaultTimeoutMs = 10_000;

interface PlanState {
  file: string;
  scopes: Scope[];
  groups: Map<string, Scope>;
  lastByLanguage: Map<string, Scope>;
  server?: ServerSample;
  files: FileFence[];
  count: Map<string, number>;
  ids: Set<string>;
  diagnostics: Diagnostic[];
}

/**
 * Decides what runs together, in which order, with which files and which expectation. Pure.
 *
 * @param file the page, as it shall stand in reports.
 * @param fences of that page, in its order.
 */
export function planSamples(file: string, fences: readonly Fence[]): Omit<PagePlan, 'entry'> {
  const state: PlanState = {
    file,
    scopes: [],
    groups: new Map(),
    lastByLanguage: new Map(),
    files: [],
    count: new Map(),
    ids: new Set(),
    diagnostics: [],
  };
  const untested: PagePlan['untested'] = [];
  fences.forEach((fence, index) => {
    const { language, written, attributes } = fence.info;
    if (written === 'output') checkOutput(state, fence, fences[index - 1]);
    else if (attributes.file !== undefined) addFile(state, fence, attributes.file);
    else if (attributes.server !== undefined && language)
      state.server = {
        ...{ language, text: fence.text, line: fence.line, timeoutMs: limitOf(fence) },
        network: attributes.network !== undefined,
      };
    else if (language) addStep(state, fence, language, findOutput(fences[index + 1]));
    else if (written) {
      untested.push({ language: written, line: fence.line });
      const problem = checkShownLanguage(file, fence);
      if (problem) state.diagnostics.push(problem);
    }
  });
  for (const { steps } of state.scopes) {
    const last = steps.findLastIndex(({ setup }) => !setup);
    steps.forEach((step, index) => {
      step.setup &&= index < last;
    });
    const final = steps.at(-1);
    if (final) final.setup = false;
  }
  state.diagnostics.push(...checkFiles(file, state.files, state.scopes));
  return { file, scopes: state.scopes, diagnostics: state.diagnostics, untested };
}

function findOutput(next: Fence | undefined): ExpectedOutput | undefined {
  return next?.info.written === 'output' ? { text: next.text, line: next.textLine } : undefined;
}

function checkOutput(state: PlanState, fence: Fence, previous: Fence | undefined): void {
  if (previous && previous.info.written !== 'output' && previous.info.attributes.file === undefined) return;
  state.diagnostics.push({
    code: 'TZ_SAMPLE_OUTPUT_STRAY',
    severity: 'error',
    message: 'This output fence follows no sample, so nothing can print it.',
    hint: 'Put it right after the sample whose output it shows.',
    place: { file: state.file, line: fence.line, column: fence.column },
  });
}

function addFile(state: PlanState, fence: Fence, path: string): void {
  const { info, line, column, text } = fence;
  const { group } = info.attributes;
  const file = { path: normalizeFilePath(path), text: `${text}\n` };
  const isRunnable = info.language !== undefined;
  state.files.push({ ...(group ? { group } : {}), file, line, column, isRunnable });
}

function addStep(state: PlanState, fence: Fence, language: string, output?: ExpectedOutput): void {
  const { group } = fence.info.attributes;
  const scope = findScope(state, fence, language);
  const files = findVisibleFiles(state.files, group);
  scope.steps.push(createStep(state, fence, language, files, output));
  state.lastByLanguage.set(language, scope);
}

/** The scope that a fence joins, or a new one. Each language of a group has a scope; they share a directory. */
function findScope(state: PlanState, fence: Fence, language: string): Scope {
  const { group, continue: continues } = fence.info.attributes;
  if (continues !== undefined) {
    const scope = state.lastByLanguage.get(language);
    if (scope) return scope;
    // After files alone it means: go on with those files. They are there for every sample anyway.
    if (state.files.length === 0)
      state.diagnostics.push({
        code: 'TZ_SAMPLE_NOTHING_TO_CONTINUE',
        severity: 'error',
        message: `\`continue\` has no earlier ${language} sample on this page to continue.`,
        hint: 'Remove it, or move the sample below the one that it continues.',
        place: { file: state.file, line: fence.line, column: fence.column },
      });
  }
  const key = group === undefined ? undefined : `${language} ${group}`;
  const known = key === undefined ? undefined : state.groups.get(key);
  if (known) return known;
  const scope: Scope = { language, ...(group === undefined ? {} : { group }), steps: [] };
  state.scopes.push(scope);
  if (key !== undefined) state.groups.set(key, scope);
  return scope;
}

function createStep(
  state: PlanState,
  fence: Fence,
  language: string,
  files: SampleFile[],
  output?: ExpectedOutput,
): Step {
  const { info, line, column, textLine, indents, text } = fence;
  const { attributes } = info;
  const count = (state.count.get(language) ?? 0) + 1;
  state.count.set(language, count);
  const id = uniqueId(state, attributes.id ?? `${language}-${count}`);
  const error = attributes.repro ?? attributes.fails;
  const kind =
    attributes.repro !== undefined ? 'reproduces' : attributes.fails !== undefined ? 'fails' : 'passes';
  return {
    id,
    name: `${cleanName(info.title ?? attributes.id ?? `${language} ${count}`)} (line ${line})`,
    setup: attributes.hidden !== undefined,
    ...{ line, column, textLine, indents, text, files },
    written: info.written,
    ...(state.server ? { server: state.server } : {}),
    ...(attributes.skip === undefined ? {} : { skip: attributes.skip }),
    expectation: {
      kind,
      ...(error === undefined ? {} : { error: parseStatedError(error) }),
      ...(output ? { output } : {}),
      ...(attributes.filter === undefined ? {} : { filters: splitWords(attributes.filter) }),
    },
    fix: attributes.fix !== undefined,
    ...(attributes.versions === undefined ? {} : { versions: attributes.versions }),
    ...(attributes.schema === undefined ? {} : { schema: attributes.schema }),
    typecheck: attributes.typecheck !== 'off',
    limits: {
      timeoutMs: limitOf(fence),
      network: attributes.network !== undefined,
      env: splitWords(attributes.env ?? ''),
    },
  };
}

/** A name that can stand in source without escapes: with one kind of quotes, and no backslash. */
const cleanName = (name: string) => {
  const plain = name.replaceAll('\\', '/');
  return plain.includes("'") ? plain.replaceAll('"', "'") : plain;
};

const limitOf = ({ info }: Fence) => parseTimeout(info.attributes.timeout ?? '') ?? defaultTimeoutMs;

function uniqueId(state: PlanState, name: string): string {
  let id = `${state.file}#${name}`;
  for (let next = 2; state.ids.has(id); next++) id = `${state.file}#${name}-${next}`;
  state.ids.add(id);
  return id;
}
