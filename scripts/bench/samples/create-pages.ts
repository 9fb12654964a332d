import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a benchmark runs: a folder of pages, and the bare samples in their order. */
export interface SamplePages {
  folder: string;
  samples: string[];
}

/** Samples that do a little, and each something else: nothing can be answered from a cache by accident. */
const writers: Record<string, (n: number) => string> = {
  js: (n) =>
    `import { strict as assert } from 'node:assert';\n\nconst items = Array.from({ length: ${(n % 9) + 1} }, (_, i) => i + ${n});\nassert.equal(items.length, ${(n % 9) + 1});`,
  python: (n) =>
    `import json\n\nitems = [i + ${n} for i in range(${(n % 9) + 1})]\nassert len(json.dumps(items)) > ${n % 3}`,
  console: (n) => `$ x=${n}\n$ echo "x is $x"\nx is ${n}\n$ expr $x + 1\n${n + 1}`,
  rust: (n) =>
    `let items: Vec<u32> = (0..${(n % 9) + 1}).map(|i| i + ${n}).collect();\nassert_eq!(items.len(), ${(n % 9) + 1});`,
  java: (n) =>
    `var items = new ArrayList<Integer>();\nfor (int i = 0; i < ${(n % 9) + 1}; i++) items.add(i + ${n});\nif (items.size() != ${(n % 9) + 1}) throw new IllegalStateException();`,
  c: (n) =>
    `#include <stdio.h>\n\nint main(void) {\n  int x = ${n};\n  printf("%d\\n", x + 1);\n  return 0;\n}`,
  go: (n) => `package main\n\nimport "fmt"\n\nfunc main() {\n\tx := ${n}\n\tfmt.Println(x + 1)\n}`,
};

export const createSample = (language: string, n: number): string => writers[language]?.(n) ?? '';

/** Writes pages of five samples each, in languages that take turns. */
export function createMixedPages(folder: string, count: number): SamplePages {
  const languages = ['js', 'python', 'console', 'js', 'python', 'c'];
  const samples = Array.from({ length: count }, (_, n) => {
    const language = languages[n % languages.length] ?? 'js';
    return `\`\`\`${language}\n${createSample(language, n)}\n\`\`\`\n`;
  });
  writePages(folder, samples, 5);
  return { folder, samples };
}

function writePages(folder: string, fences: readonly string[], perPage: number): void {
  mkdirSync(folder, { recursive: true });
  for (let page = 0; page * perPage < fences.length; page++) {
    const own = fences.slice(page * perPage, (page + 1) * perPage).map((fence) => `Some words.\n\n${fence}`);
    writeFileSync(
      join(folder, `page${String(page).padStart(5, '0')}.md`),
      `# Page ${page}\n\n${own.join('\n')}`,
    );
  }
}

/** Writes pages of one language, `perPage` samples each. */
export function createPages(folder: string, language: string, count: number, perPage: number): SamplePages {
  const samples = Array.from({ length: count }, (_, n) => createSample(language, n));
  writePages(
    folder,
    samples.map((text) => `\`\`\`${language}\n${text}\n\`\`\`\n`),
    perPage,
  );
  return { folder, samples };
}
