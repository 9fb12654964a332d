/** Codes that name one error: `ERR_CERT_DATE`, `ENOSPC`, `ORA-01017`, `TZ_A_B`, `0x80070005`, `CVE-2024-1`. */
const code =
  /\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]{2,60}|E[A-Z]{4,20}|[A-Z]{2,6}-?\d{3,8}[A-Z]?|0x[0-9a-fA-F]{6,16}|[A-Za-z]{2,60}(?:Error|Exception))\b/g;
const status = /\b(?:http|status|code|error|错误)(?:\s+(?:code|status))?[\s:]{1,2}([45]\d\d)\b/gi;
const line =
  /(?:error|exception|fatal|failed|failure|cannot|can't|could not|unable to|denied|refused|not found|no such|invalid|unexpected|too (?:large|many|long)|timed out|错误|失败|异常|无法|拒绝|超时)/i;

const longestLine = 200;

/** What names the errors in a text: their codes, and the lines that tell of them without what differs each time. */
export function findErrorSignatures(text: string): string[] {
  const codes = [...text.matchAll(code)].map(([found]) => found.toLowerCase());
  const statuses = [...text.matchAll(status)].map(([, number]) => `status ${number}`);
  const lines = text
    .split(/\r?\n|<\/?(?:p|pre|code|li|br|blockquote)\b[^<>]{0,200}>/)
    .filter((part) => part.length > 10 && part.length < longestLine * 4 && line.test(part))
    .map((part) => normaliseError(part))
    .filter(
      (part) => part.length <= longestLine && part.split(' ').length >= 3 && part.split(' ').length <= 20,
    );
  return [...codes, ...statuses, ...lines];
}

/** An error message without paths, addresses, numbers and quoted names. */
export const normaliseError = (part: string) =>
  part
    .replace(/^[\s\d:.,TZ/[\]()-]{8,}/, '')
    .replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, '#')
    .replace(/(?:[A-Za-z]:)?(?:[\\/][\w.@-]+){2,}/g, '#')
    .replace(/(["'`“])[^"'`”\n]{1,80}["'`”]/g, '#')
    .replace(/\b0x[0-9a-f]+\b|\b[0-9a-f]{8,}\b|\d+/gi, '#')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
