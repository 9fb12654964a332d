/** What is used of css-tree, which brings no types. */
declare module 'css-tree' {
  interface Location {
    start: { line: number; column: number };
  }
  interface CssNode {
    type: string;
    loc?: Location;
    value?: unknown;
    name?: string;
  }
  interface SyntaxProblem {
    message: string;
    line: number;
    column: number;
  }
  export function parse(
    css: string,
    options: { positions: boolean; onParseError: (problem: SyntaxProblem, fallback: CssNode) => void },
  ): CssNode;
  export function walk(tree: CssNode, options: { visit: string; enter: (node: CssNode) => void }): void;
  export const lexer: {
    checkAtruleName(name: string): Error | null;
    matchDeclaration(node: CssNode): { error: (Error & { line?: number; column?: number }) | null };
  };
}
