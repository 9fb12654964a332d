/** What is used of css-tree, which brings no types. */
declare module 'css-tree' {
  interface Location {
    start: { line: number; column: number };
  }
  export interface CssNode {
    type: string;
    loc?: Location;
    value?: unknown;
    name?: string;
    property?: string;
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
  /** The at-rule around a node, if any. */
  interface WalkContext {
    atrule: CssNode | null;
  }
  export function walk(
    tree: CssNode,
    options: { visit: string; enter: (this: WalkContext, node: CssNode) => void },
  ): void;
  interface Match {
    error: (Error & { line?: number; column?: number }) | null;
  }
  export const lexer: {
    checkAtruleName(name: string): Error | null;
    getAtrule(name: string): { descriptors: object | null } | null;
    matchAtruleDescriptor(atrule: string, name: string, value: unknown): Match;
    matchDeclaration(node: CssNode): Match;
  };
}
