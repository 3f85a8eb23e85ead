import type { Block, SheetModel } from '../../model/workbook-model';
import type { AreasTarget } from '../targets';

export const areasOf = (sheet: SheetModel, blocks: readonly Block[]): AreasTarget => ({
  sheet,
  blocks: blocks.map((block) => ({ ...block })),
});
