/** Finds where code that ships to Excel names a member of the Excel API that is newer than the baseline of the manifest. */
import ts from 'typescript';

export interface NewerUse {
  /** `range.ts:12` */
  readonly place: string;
  /** The member, with the requirement set that it came with. */
  readonly member: string;
}

const API_SET = /\[Api set: (ExcelApi\w*) (1\.\d+)/;
const GUARD = /supportsExcelApi\('1\.(\d+)'\)/;

interface ApiSet {
  readonly name: string;
  readonly minor: number;
}

/**
 * The uses in these files of members that Excel has only from a later set on than `baseline` (the 14 of 1.14), and that no
 * `supportsExcelApi` guards: members that are read or called, options that are given, names in a `load`, values of enumerations.
 */
export function unguardedUses(program: ts.Program, files: readonly string[], baseline: number): NewerUse[] {
  const checker = program.getTypeChecker();
  const found: NewerUse[] = [];
  for (const name of files) {
    const file = program.getSourceFile(name)!;
    const report = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
      const set = symbol && setOf(symbol);
      if (!set || (set.name === 'ExcelApi' && set.minor <= baseline) || isGuarded(node, set)) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const place = `${name.split('/').at(-1)}:${line + 1}`;
      found.push({ place, member: `${symbol.name} (${set.name} 1.${set.minor})` });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) report(node, checker.getSymbolAtLocation(node.name));
      else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) report(node, optionOf(node));
      else if (ts.isStringLiteralLike(node)) {
        report(node, enumMember(node));
        if (isLoad(node.parent)) for (const symbol of loaded(node.parent, node.text)) report(node, symbol);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;

  function optionOf(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): ts.Symbol | undefined {
    const type = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined;
    return type?.getProperty(node.name.getText());
  }
  function enumMember(node: ts.StringLiteralLike): ts.Symbol | undefined {
    const wanted = [checker.getContextualType(node), ...parameterTypes(node)].flatMap((type) =>
      type?.isUnion() ? type.types : type ? [type] : [],
    );
    return wanted.find(
      (type) => type.flags & ts.TypeFlags.EnumLiteral && type.isStringLiteral() && type.value === node.text,
    )?.symbol;
  }
  /** What every overload of a called method takes in this place: one takes the enumeration, another the texts. */
  function parameterTypes({ parent, ...node }: ts.StringLiteralLike): ts.Type[] {
    if (!ts.isCallExpression(parent)) return [];
    const index = parent.arguments.findIndex(({ pos }) => pos === node.pos);
    return checker
      .getTypeAtLocation(parent.expression)
      .getCallSignatures()
      .flatMap(({ parameters }) => (parameters[index] ? [checker.getTypeOfSymbol(parameters[index])] : []));
  }
  function loaded(call: ts.CallExpression, names: string): (ts.Symbol | undefined)[] {
    const target = (call.expression as ts.PropertyAccessExpression).expression;
    return names.split(',').flatMap((path) => {
      let type: ts.Type | undefined = checker.getTypeAtLocation(target);
      return path.split('/').map((step) => {
        const symbol = type?.getProperty(step.trim());
        const next: ts.Type | undefined = symbol && checker.getTypeOfSymbolAtLocation(symbol, call);
        type = next && (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next);
        return symbol;
      });
    });
  }
}

function isLoad(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'load'
  );
}

/** The set that a member's comment names, its class's where it has none. */
function setOf(symbol: ts.Symbol): ApiSet | null {
  for (const declaration of symbol.declarations ?? []) {
    const file = declaration.getSourceFile();
    if (!file.fileName.includes('office-js')) continue;
    for (const node of [declaration, declaration.parent]) {
      const match = API_SET.exec(file.text.slice(node.getFullStart(), node.getStart(file)));
      if (match) return { name: match[1]!, minor: Number(match[2]!.split('.')[1]) };
    }
  }
  return null;
}

/** Inside a branch, or after an early return, that asked for the set. */
function isGuarded(node: ts.Node, { name, minor }: ApiSet): boolean {
  const asks = (test: ts.Node): boolean => name === 'ExcelApi' && Number(GUARD.exec(test.getText())?.[1]) >= minor;
  for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
    if (ts.isIfStatement(parent) && parent.thenStatement === child && asks(parent.expression)) return true;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === child && asks(parent.condition)) return true;
    if (ts.isBinaryExpression(parent) && parent.right === child && asks(parent.left)) return true;
    if (ts.isBlock(parent)) {
      const before = parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement));
      if (before.some((one) => ts.isIfStatement(one) && leaves(one.thenStatement) && asks(one.expression))) return true;
    }
  }
  return false;
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}
