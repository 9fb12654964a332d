import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { isDocumentationValue } from './documentation-values.ts';
import type { Match } from './span.ts';

/** It keeps marks of every rule and text for ever: a large export would fill the memory with them. */
secretLintProfiler.setEnabled(false);

/** Without `filter-comments`: whoever wrote `secretlint-disable` into a ticket does not decide what is masked. */
const ownRules = rules
  .filter((rule) => !rule.meta.id.endsWith('filter-comments'))
  .map((rule) => ({ id: rule.meta.id, rule }));

/** The secrets that secretlint's recommended rules know. */
export async function findSecretlintMatches(text: string): Promise<Match[]> {
  const { messages } = await lintSource({
    source: { content: text, filePath: 'ticket.md', contentType: 'text' },
    options: { noPhysicFilePath: true, config: { rules: ownRules } },
  });
  return messages
    .map(({ range: [start, end], ruleId }) => ({
      type: ruleId.endsWith('privatekey') ? 'private-key' : 'token',
      start,
      end,
    }))
    .filter(({ start, end }) => !isDocumentationValue(text.slice(start, end)));
}
