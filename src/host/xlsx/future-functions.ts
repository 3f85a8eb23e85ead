/**
 * Functions newer than the file format carry a prefix in files (`_xlfn.TEXTJOIN`), which Excel neither shows nor takes
 * from the API. List: [MS-XLSX] 2.2.2, future-function-list.
 */
const XLWS = ['FILTER', 'SORT', 'SORTBY'];
const XLFN = (
  'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW ' +
  'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM ' +
  'CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT ' +
  'F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV ' +
  'GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ' +
  'ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV ' +
  'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST ' +
  'QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST ' +
  'T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P ' +
  'VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
).split(' ');

const PREFIXES = new Map<string, string>([
  ...XLFN.map((name): [string, string] => [name, '_xlfn.']),
  ...XLWS.map((name): [string, string] => [name, '_xlfn._xlws.']),
]);

/** Whether a function of the list is called anywhere: few formulas do, and going through all the others takes longer than all else in saving. */
function callsNewer(formula: string): boolean {
  for (let at = formula.indexOf('('); at >= 0; at = formula.indexOf('(', at + 1)) {
    let start = at;
    while (start > 0 && isNameSign(formula.charCodeAt(start - 1))) start -= 1;
    if (start < at && PREFIXES.has(formula.slice(start, at).toUpperCase())) return true;
  }
  return false;
}

const isNameSign = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 46;

/** Formula of a file → formula as shown. Text in quotes is left alone. */
export function withoutPrefixes(formula: string): string {
  if (formula.indexOf('_xl') < 0) return formula;
  return outsideStrings(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, ''));
}

/** The inverse, for the functions of the list. */
export function withPrefixes(formula: string): string {
  if (!callsNewer(formula)) return formula;
  return outsideStrings(formula, (part) =>
    part.replace(
      /(^|[^A-Za-z0-9_.!\u0080-\uffff])([A-Za-z][A-Za-z0-9.]*)(?=\()/g,
      (whole, before: string, name: string) => {
        const prefix = PREFIXES.get(name.toUpperCase());
        return prefix === undefined ? whole : before + prefix + name;
      },
    ),
  );
}

function outsideStrings(formula: string, change: (part: string) => string): string {
  if (formula.indexOf('"') < 0 && formula.indexOf("'") < 0) return change(formula);
  return formula.replace(/"[^"]*"|'[^']*'|[^"']+/g, (part) =>
    part[0] === '"' || part[0] === "'" ? part : change(part),
  );
}
