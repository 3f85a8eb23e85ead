import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface DeclaredMember {
  kind: 'property' | 'navigation' | 'method' | 'event';
  readOnly: boolean;
  /** Minor versions of ExcelApi named in its doc comment, the class's where it has none. Empty = another API set. */
  sets: number[];
}

export interface DeclaredClass {
  sets: number[];
  members: Map<string, DeclaredMember>;
}

export interface Declarations {
  classes: Map<string, DeclaredClass>;
  /** `sets` null = no set is named. */
  enums: Map<string, { value: string; sets: number[] | null }[]>;
}

const API_SET = /\[Api set: ([^\]]*)\]/;

/** Microsoft's own declarations of the Excel namespace, read with the TypeScript compiler. */
export function readDeclarations(): Declarations {
  const path = require.resolve('@types/office-js/index.d.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const declarations: Declarations = { classes: new Map(), enums: new Map() };
  const docOf = (node: ts.Node): string => file.text.slice(node.getFullStart(), node.getStart(file));
  const setsOf = (node: ts.Node): number[] | null => {
    const match = API_SET.exec(docOf(node));
    if (!match) return null;
    return /ExcelApi 1/.test(match[1]!) ? [...match[1]!.matchAll(/\b1\.(\d+)\b/g)].map((one) => Number(one[1])) : [];
  };
  const names = new Set<string>();
  const eachInExcel = (visit: (node: ts.Node) => void): void => {
    const walk = (node: ts.Node): void => {
      if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body) ts.forEachChild(node.body, visit);
      else ts.forEachChild(node, walk);
    };
    walk(file);
  };
  eachInExcel((node) => {
    if (ts.isClassDeclaration(node) && node.name) names.add(node.name.text);
  });
  eachInExcel((node) => {
    if (ts.isClassDeclaration(node) && node.name) addClass(node, node.name.text);
    if (ts.isEnumDeclaration(node)) {
      const values = node.members.map((member) => ({
        value: member.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : '',
        sets: setsOf(member),
      }));
      declarations.enums.set(node.name.text, values);
    }
  });
  return declarations;

  function addClass(node: ts.ClassDeclaration, name: string): void {
    const own: DeclaredClass = { sets: setsOf(node) ?? [], members: new Map() };
    for (const member of node.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const key = member.name.text;
      // "1.7 for password" says when a part of it came; the member itself came with the class.
      const isPartial = /Api set: [^\]]* for /.test(docOf(member));
      const sets = [...(setsOf(member) ?? own.sets), ...(isPartial ? own.sets : [])];
      const present = own.members.get(key);
      if (present) {
        present.sets.push(...sets);
        continue;
      }
      if (ts.isMethodDeclaration(member)) own.members.set(key, { kind: 'method', readOnly: true, sets: [...sets] });
      if (ts.isPropertyDeclaration(member)) {
        const type = member.type?.getText(file) ?? '';
        const readOnly = member.modifiers?.some((one) => one.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
        const target = type.replace(/^Excel\./, '');
        const kind = type.includes('EventHandlers<') ? 'event' : names.has(target) ? 'navigation' : 'property';
        own.members.set(key, { kind, readOnly, sets: [...sets] });
      }
    }
    declarations.classes.set(name, own);
  }
}
