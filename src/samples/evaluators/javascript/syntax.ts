/** What is read of a syntax tree (ESTree); a tree holds much more. */
export interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  expression?: Node;
  callee?: Node;
  object?: Node;
  property?: Node;
  arguments?: Node[];
  declarations?: { id?: Node }[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Visits the statements of a tree whose values can be observed, outer ones first. */
export function forEachStatement(node: Node, visit: (statement: Node) => void): void {
  if (node.type === 'ExpressionStatement' || node.type === 'VariableDeclaration') visit(node);
  for (const value of Object.values(node)) {
    if (isNode(value)) forEachStatement(value, visit);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) forEachStatement(item, visit);
  }
}
