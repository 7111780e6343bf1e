import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** One file of `src`, with what it imports and which globals it names, read by a real parser. */
export interface SourceFile {
  /** From the project's root: `src/core/check.ts`. */
  readonly path: string;
  /** `core` of `src/core/check.ts`. */
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Names used and not declared in the file, members with their object: `Date.now`. */
  readonly globals: ReadonlySet<string>;
  /** Kinds of syntax node that occur: `ClassDeclaration`. */
  readonly syntax: ReadonlySet<string>;
}

export interface Import {
  /** As written. */
  readonly from: string;
  readonly typeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export function readSources(root: string): readonly SourceFile[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) =>
      readSource(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')),
    );
}

export function readSource(path: string, text: string): SourceFile {
  const folder = path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '';
  const file = { path, folder, text };
  if (!/\.tsx?$/.test(path)) return { ...file, imports: [], globals: new Set(), syntax: new Set() };
  const { program, errors } = parseSync(basename(path), text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  return { ...file, ...scan(program as unknown as Node) };
}

function scan(program: Node): Pick<SourceFile, 'imports' | 'globals' | 'syntax'> {
  const imports: Import[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const syntax = new Set<string>();
  walk(program, (node, parent, key) => {
    syntax.add(syntaxOf(node));
    const from = importOf(node);
    if (from !== null) imports.push(from);
    if (node.type === 'Identifier' && isReference(parent, key)) {
      used.add(nameOf(node));
    }
    if (node.type === 'MemberExpression') used.add(memberOf(node));
    if (node.type === 'NewExpression' && (node['arguments'] as readonly unknown[]).length === 0) {
      used.add(`new ${nameOf(node['callee'])}()`);
    }
    for (const name of namesDeclared(node)) declared.add(name);
  });
  const globals = [...used].filter((name) => !declared.has(name.split('.')[0] ?? name));
  return { imports, globals: new Set(globals), syntax };
}

function walk(
  node: unknown,
  visit: (node: Node, parent: Node | null, key: string) => void,
  parent: Node | null = null,
  key = '',
): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent, key);
  } else if (isNode(node)) {
    visit(node, parent, key);
    for (const [name, child] of Object.entries(node)) walk(child, visit, node, name);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function syntaxOf(node: Node): string {
  const isAsync =
    node['async'] === true || (node.type === 'ForOfStatement' && node['await'] === true);
  return isAsync ? 'async' : node.type;
}

function importOf(node: Node): Import | null {
  const hasSource =
    /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration|TSImportType)$/;
  const source = node['source'] ?? node['argument'];
  if (!hasSource.test(node.type) || !isNode(source)) return null;
  const literal = isNode(source['literal']) ? source['literal'] : source;
  const isType = node['importKind'] === 'type' || node['exportKind'] === 'type';
  const named = node['specifiers'] as readonly Node[] | undefined;
  const eachIsType = named?.length ? named.every((one) => one['importKind'] === 'type') : false;
  return {
    from: String(literal['value']),
    typeOnly: isType || eachIsType || node.type === 'TSImportType',
  };
}

/** Whether an identifier at this place names a value, and not a member, a key or a label. */
function isReference(parent: Node | null, key: string): boolean {
  if (parent === null) return true;
  const isName = key === 'property' || key === 'key' || key === 'imported' || key === 'exported';
  if (isName && parent['computed'] !== true) return false;
  return !(parent.type === 'TSQualifiedName' && key === 'right') && key !== 'label';
}

function memberOf(node: Node): string {
  const { object, property } = node;
  return `${nameOf(object)}.${node['computed'] === true ? '' : nameOf(property)}`;
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
}

function namesDeclared(node: Node): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [...namesBound(node['id']), ...namesBound(node['params'])];
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'TSFunctionType':
    case 'TSMethodSignature':
    case 'TSCallSignatureDeclaration':
      return namesBound(node['params']);
    case 'CatchClause':
      return namesBound(node['param']);
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return namesBound(node['local']);
    default:
      return [];
  }
}

/** The names a pattern binds: `a` and `b` of `{ a, c: [b] }`. */
function namesBound(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesBound);
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  const { properties, elements, value, left, argument, parameter, items } = pattern;
  return [properties, elements, items, value, left, argument, parameter].flatMap(namesBound);
}
