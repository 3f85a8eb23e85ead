/** Formula text to syntax tree, each text once. */
import { parse, tokenize, type AstExpression } from '@borgar/fx/xlsx';
import { NotEvaluated } from './value';

const parsed = new Map<string, AstExpression>();
const PARSED_LIMIT = 100_000;

/** The syntax tree of a formula without its `=`; throws NotEvaluated for what the grammar does not take. */
export function parseFormula(formula: string): AstExpression {
  let tree = parsed.get(formula);
  if (!tree) {
    try {
      tree = parse(tokenize(formula)) as AstExpression;
    } catch {
      throw new NotEvaluated('syntax');
    }
    if (parsed.size >= PARSED_LIMIT) parsed.clear();
    parsed.set(formula, tree);
  }
  return tree;
}
