import { createRedactor, type Redaction } from './create-redactor.ts';
import type { RedactionOptions } from './rule.ts';

/** Masks what is private in one text. For the texts of one ticket, which share placeholders, use `createRedactor`. */
export const redact = (text: string, options?: RedactionOptions): Promise<Redaction> =>
  createRedactor(options).redact(text);
