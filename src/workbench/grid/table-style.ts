/**
 * How an Excel table looks: a dark header and light bands in the accent of its style. An approximation of the built-in
 * styles by their number; a cell's own fill or font colour stays.
 */
import type { CellStyle, DifferentialStyle, SheetModel, TableModel } from '../../host/model/workbook-model';

/** Office theme: dark text and the six accents, in the order in which built-in styles run through them. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const BANDS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'] as const;

interface Look {
  header: DifferentialStyle;
  band: string;
}

function lookOf(style: string): Look | undefined {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return undefined;
  const place = (Number(match[2]) - 1) % 7;
  const accent = ACCENTS[place] ?? ACCENTS[1];
  const light = match[1] === 'Light' && Number(match[2]) <= 7;
  const header: DifferentialStyle = light
    ? { bold: true, fontColor: accent }
    : { bold: true, fill: accent, fontColor: '#FFFFFF' };
  return { header, band: BANDS[place] ?? BANDS[1] };
}

function overlay(table: TableModel, look: Look, row: number): DifferentialStyle | undefined {
  const { block, showHeaders, showTotals, showBandedRows } = table;
  if (showHeaders && row === block.top) return look.header;
  if (showTotals && row === block.bottom) return { bold: true };
  const first = block.top + (showHeaders ? 1 : 0);
  return showBandedRows && (row - first) % 2 === 0 ? { fill: look.band } : undefined;
}

/** The overlay for a cell of any table on the sheet. */
export function tableStyles(
  sheet: SheetModel,
): (row: number, column: number, own: CellStyle | undefined) => DifferentialStyle | undefined {
  const tables = sheet.tables.flatMap((table) => {
    const look = lookOf(table.style);
    return look ? [{ table, look }] : [];
  });
  if (tables.length === 0) return () => undefined;
  return (row, column, own) => {
    const found = tables.find(
      ({ table: { block } }) =>
        row >= block.top && row <= block.bottom && column >= block.left && column <= block.right,
    );
    const style = found && overlay(found.table, found.look, row);
    if (!style || !own) return style;
    const { fill, fontColor, ...rest } = style;
    const coloured = own.font.color.toUpperCase() !== '#000000';
    return {
      ...rest,
      ...(own.fill || !fill ? {} : { fill }),
      ...(coloured || own.fill || !fontColor ? {} : { fontColor }),
    };
  };
}
