import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Page } from '../../content/index.ts';
import { type Diagnostic, findNearestName } from '../../diagnostics/index.ts';

interface ComponentUse {
  name: string;
  line: number;
}

/** Components of `.mdx` pages that no import brings, and imports of files that are not there. */
export function checkComponents(pages: readonly Page[], root: string): Diagnostic[] {
  return pages.filter(({ format }) => format === 'mdx').flatMap((page) => checkPage(page, root));
}

function checkPage(page: Page, root: string): Diagnostic[] {
  const known = new Set<string>();
  const uses: ComponentUse[] = [];
  const findings: Diagnostic[] = [];
  visit(page.tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'mdxjsEsm') {
      for (const name of findNames(node.value)) known.add(name);
      for (const file of findImports(node.value))
        if (!existsSync(resolve(root, dirname(page.file), file)))
          findings.push(noImport(page.file, line, file));
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name && /^[A-Z]/.test(node.name)) uses.push({ name: node.name, line });
    }
  });
  const unknown = uses.filter(({ name }) => !known.has(name.split('.')[0] ?? name));
  return [...findings, ...unknown.map((use) => noComponent(page.file, use, [...known]))];
}

/** Names that an import or export of a page gives. */
function findNames(code: string): string[] {
  const imported = [...code.matchAll(/import\s+([^'"]+?)\s+from/g)].flatMap(([, names = '']) =>
    names
      .replace(/[{}]/g, ',')
      .split(',')
      .map(
        (name) =>
          name
            .split(/\sas\s/)
            .at(-1)
            ?.replace('*', '')
            .trim() ?? '',
      ),
  );
  const exported = [...code.matchAll(/export\s+(?:const|let|function|class)\s+([\w$]+)/g)].map(
    ([, name = '']) => name,
  );
  return [...imported, ...exported].filter(Boolean);
}

const findImports = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)\s+['"](\.{1,2}\/[^'"?]+)['"]/g)].map(([, file = '']) => file);

const noComponent = (file: string, { name, line }: ComponentUse, known: readonly string[]): Diagnostic => {
  const nearest = findNearestName(name, known);
  return {
    code: 'TZ_PAGE_UNKNOWN_COMPONENT',
    severity: 'error',
    message: `\`<${name}>\` is not imported on this page.`,
    hint: nearest
      ? `Did you mean \`<${nearest}>\`?`
      : `Import it at the head of the page: \`import ${name} from './${name}.astro';\`.`,
    place: { file, line },
  };
};

const noImport = (file: string, line: number, path: string): Diagnostic => ({
  code: 'TZ_PAGE_UNKNOWN_COMPONENT',
  severity: 'error',
  message: `The page imports \`${path}\`, which does not exist.`,
  hint: 'The path starts at the folder of the page.',
  place: { file, line },
});
