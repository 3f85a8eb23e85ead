import { isError, NA_ERROR, type Value } from '../value';
import { withErrors, type FunctionTable } from './define';

const test = (apply: (value: Value) => boolean) => withErrors(1, 1, (value = null) => apply(value));

export const infoFunctions: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.error !== '#N/A'),
  ISNA: test((value) => isError(value) && value.error === '#N/A'),
  NA: () => NA_ERROR,
  N: withErrors(1, 1, (value = null) => (typeof value === 'number' || isError(value) ? value : value === true ? 1 : 0)),
  T: withErrors(1, 1, (value = null) => (typeof value === 'string' || isError(value) ? value : '')),
};
