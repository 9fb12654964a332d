/** What is known when a reader says that a page did not help. */
export interface Feedback {
  title: string;
  address: string;
  reason?: string;
  text?: string;
}

/**
 * The address that a reader's answer goes to: the team's own, with `{title}`, `{address}`, `{reason}` and `{text}` filled
 * in. A `mailto:` or a form for a new issue needs no server.
 */
export function createFeedbackAddress(template: string, feedback: Feedback): string {
  const values: Record<string, string | undefined> = { ...feedback };
  return template.replace(/\{(title|address|reason|text)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
