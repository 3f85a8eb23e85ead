/** A reference written as text, for INDIRECT. */
import type { Calculation } from './calculation';
import { evaluate } from './evaluate';
import { parseFormula } from './parse-formula';
import type { FormulaPlace } from './references';
import { isError, isReference, NotEvaluated, REF_ERROR, type Operand } from './value';

const CONCLUSIVE = new Set(['external-link', '3d-reference', 'relative-name']);

/** What is no reference is #REF!, as in Excel; what we cannot follow is not evaluated. */
export const resolveText =
  (calculation: Calculation) =>
  (place: FormulaPlace, text: string): Operand => {
    try {
      // The text names its cells itself: it does not move with the formula that holds it.
      const fixed: FormulaPlace = { ...place, shift: undefined };
      const operand = evaluate({ calculation, place: fixed, arrayMode: false }, parseFormula(text));
      return isReference(operand) || isError(operand) ? operand : REF_ERROR;
    } catch (problem) {
      if (problem instanceof NotEvaluated && !CONCLUSIVE.has(problem.reason)) return REF_ERROR;
      throw problem;
    }
  };
