/** An Excel that fails at a request, and what its workbook holds, to be compared. */
import type { ExcelHost } from '../../src/host/boot-node';

/** What a file would hold of the sheets. */
export function contentOf({ model }: ExcelHost): unknown {
  return model.sheets.map(({ name, cells, merges, validations, tables, rows }) => ({
    name,
    cells: [...cells]
      .flatMap(([row, line]) => [...line].map(([column, cell]) => [row, column, cell.value, cell.formula, cell.style]))
      .filter(([, , value, formula, style]) => value !== null || formula !== undefined || style !== 0)
      .map((cell) => JSON.stringify(cell))
      .sort(),
    merges: merges.map((block) => JSON.stringify(block)).sort(),
    validations: validations.map(({ ranges, formula1 }) => ({ ranges, formula1 })),
    tables: tables.map(({ name: table, block, showTotals }) => ({ table, block, showTotals })),
    heights: [...rows].filter(([, { height }]) => height !== undefined).map(([row, { height }]) => [row, height]),
  }));
}

export type Fault = 'refused' | 'half' | 'lost';

/** Every way to fail at the requests that write. */
export const FAULTS: readonly [number, Fault][] = [
  [2, 'refused'],
  [2, 'half'],
  [2, 'lost'],
  [3, 'refused'],
  [3, 'half'],
  [3, 'lost'],
];

/** Excel fails at one request: it does nothing of it, half of it, or all of it and the answer is lost. */
export function failAt(
  host: ExcelHost,
  request: number,
  fault: Fault,
  also: (later: number) => boolean = () => false,
): void {
  const answer = host.answer.bind(host);
  let done = 0;
  const refusal = JSON.stringify({
    Results: [],
    TraceIds: [],
    Error: { Code: 'RequestAborted', Message: 'injected', HttpStatusCode: 500, Location: '', ActionIndex: 0 },
  });
  host.answer = async (json, flags) => {
    if (json.includes('_RemoveReference') || json.includes('_removeReference')) return answer(json, flags);
    done += 1;
    if (done !== request && !also(done)) return answer(json, flags);
    if (fault === 'refused' || done !== request) return refusal;
    const body = JSON.parse(json) as { Actions: unknown[] };
    if (fault === 'half') body.Actions = body.Actions.slice(0, Math.ceil(body.Actions.length / 2));
    await answer(JSON.stringify(body), flags);
    return refusal;
  };
}
