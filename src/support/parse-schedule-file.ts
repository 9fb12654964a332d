import type { ZodError } from 'zod';
import { type Diagnostic, findNearestName, type Place } from '../diagnostics/index.ts';
import { knownKeys, type ScheduleFile, scheduleSchema } from './schedule-schema.ts';
import { parseYamlFile } from './yaml-file.ts';

export interface ScheduleSource {
  /** As people type it: relative to the working directory. */
  file: string;
  text: string;
}

/** A file of settings with the places of its keys. `data` is empty when the file has a mistake. */
export interface ParsedScheduleFile {
  data: ScheduleFile;
  locate: (path: readonly PropertyKey[]) => Place;
  diagnostics: Diagnostic[];
}

/** Reads one file and checks its shape. What the values mean together is checked by `parseSchedule`. */
export function parseScheduleFile({ file, text }: ScheduleSource): ParsedScheduleFile {
  const { data, locate, diagnostics } = parseYamlFile(file, text);
  if (diagnostics.length > 0) return { data: {}, locate, diagnostics };
  const result = scheduleSchema.safeParse(data);
  if (result.success) return { data: result.data, locate, diagnostics };
  return {
    data: {},
    locate,
    diagnostics: result.error.issues.flatMap((issue) => formatIssue(issue, locate)),
  };
}

type Issue = ZodError['issues'][number];

function formatIssue(issue: Issue, locate: ParsedScheduleFile['locate']): Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(issue.path, key, locate([...issue.path, key])));
  const reason = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [
    {
      code: 'TZ_SUPPORT_INVALID_VALUE',
      severity: 'error',
      message: `\`${issue.path.join('.') || 'The file'}\` is not valid: ${reason}.`,
      place: locate(issue.path),
    },
  ];
}

function unknownKey(path: readonly PropertyKey[], key: string, place: Place): Diagnostic {
  const known = path.length === 0 ? Object.keys(scheduleSchema.shape) : (knownKeys[String(path[0])] ?? []);
  const nearest = findNearestName(key, known);
  const hint = nearest ? `Did you mean \`${nearest}\`?` : path.length > 0 && formatKnown(path, known);
  return {
    code: 'TZ_SUPPORT_UNKNOWN_KEY',
    severity: 'error',
    message: `\`${[...path, key].join('.')}\` is not a setting of support.`,
    ...(hint ? { hint } : {}),
    place,
  };
}

const formatKnown = ([setting]: readonly PropertyKey[], known: readonly string[]) =>
  known.length > 0 && `\`${String(setting)}\` knows ${known.join(', ')}.`;
