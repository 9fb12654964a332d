/** What belongs to a language: `zh-cn` takes that of `zh`; a language without any takes the English one. */
export function pickByLanguage<Value>(
  all: Readonly<Record<string, Value>> & { readonly en: Value },
  language: string,
): Value {
  const code = language.toLowerCase();
  return all[code] ?? all[code.split('-')[0] ?? ''] ?? all.en;
}
