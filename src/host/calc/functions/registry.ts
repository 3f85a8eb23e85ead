/** All functions by name. What is not here is not evaluated. */
import type { FormulaFunction } from '../calculation';
import { NotEvaluated } from '../value';
import { aggregateFunctions } from './aggregate';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './date';
import { infoFunctions } from './info';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { textFunctions } from './text';

const functions = new Map<string, FormulaFunction>(
  Object.entries({
    ...mathFunctions,
    ...aggregateFunctions,
    ...conditionalFunctions,
    ...logicFunctions,
    ...infoFunctions,
    ...textFunctions,
    ...dateFunctions,
    ...lookupFunctions,
  }),
);

/** Newer functions stand in files with a prefix (`_xlfn.XLOOKUP`). */
export const plainName = (name: string): string => name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');

/** @throws NotEvaluated for an unknown function. */
export function findFunction(name: string): FormulaFunction {
  const found = functions.get(plainName(name));
  if (!found) throw new NotEvaluated(`function:${plainName(name)}`);
  return found;
}

/** Functions whose result may change although no cell they name has changed. */
export const VOLATILE: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'OFFSET', 'INDIRECT']);

/** Those of them that change with the day alone. */
export const CLOCK: ReadonlySet<string> = new Set(['TODAY', 'NOW']);
