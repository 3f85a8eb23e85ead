import { DIV0_ERROR, NUM_ERROR, type Value } from '../value';
import { ofNumbers, type FunctionTable } from './define';

const finite = (number: number): Value => (Number.isFinite(number) ? number || 0 : NUM_ERROR);

/** Moves the decimal point by its digits, not by multiplication, so that 1.005 rounds as it reads. */
const shift = (number: number, places: number): number => {
  const [mantissa = '0', exponent = '0'] = number.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
};

/** Rounds by `how` at a number of decimal places (negative: before the point); symmetric about zero. */
function roundBy(how: (value: number) => number): (number: number, places?: number) => Value {
  return (number, places = 0) => {
    const digits = Math.trunc(places);
    if (digits > 300 || digits < -300) return digits > 0 ? number : 0;
    return finite(Math.sign(number) * shift(how(shift(Math.abs(number), digits)), -digits));
  };
}

function multipleBy(how: (value: number) => number): (number: number, step?: number) => Value {
  return (number, step = 1) => {
    if (step === 0) return 0;
    if (number > 0 && step < 0) return NUM_ERROR;
    return finite(shift(how(shift(number / step, 0)) * step, 0));
  };
}

export const mathFunctions: FunctionTable = {
  ROUND: ofNumbers(2, 2, roundBy(Math.round)),
  ROUNDUP: ofNumbers(2, 2, roundBy(Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, roundBy(Math.floor)),
  TRUNC: ofNumbers(1, 2, roundBy(Math.floor)),
  INT: ofNumbers(1, 1, (number = 0) => Math.floor(number)),
  ABS: ofNumbers(1, 1, (number = 0) => Math.abs(number)),
  SIGN: ofNumbers(1, 1, (number = 0) => Math.sign(number)),
  SQRT: ofNumbers(1, 1, (number = 0) => (number < 0 ? NUM_ERROR : Math.sqrt(number))),
  POWER: ofNumbers(2, 2, (base = 0, exponent = 0) =>
    base === 0 && exponent <= 0 ? NUM_ERROR : finite(base ** exponent),
  ),
  MOD: ofNumbers(2, 2, (number = 0, divisor = 0) =>
    divisor === 0 ? DIV0_ERROR : finite(number - divisor * Math.floor(number / divisor)),
  ),
  QUOTIENT: ofNumbers(2, 2, (number = 0, divisor = 0) =>
    divisor === 0 ? DIV0_ERROR : finite(Math.trunc(number / divisor)),
  ),
  CEILING: ofNumbers(2, 2, multipleBy(Math.ceil)),
  FLOOR: ofNumbers(2, 2, multipleBy(Math.floor)),
  PI: ofNumbers(0, 0, () => Math.PI),
};
