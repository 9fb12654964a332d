const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000 };

/** Milliseconds from `500ms`, `10s` or `2m`; a bare number counts seconds. Nothing where it is none of these. */
export function parseTimeout(text: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text.trim()) ?? [];
  const ms = Number(amount) * (units[unit ?? 's'] ?? Number.NaN);
  return ms > 0 ? ms : undefined;
}
