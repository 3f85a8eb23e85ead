import { clearCells } from '../../model/cells';
import { removeTable, renameTable, resizeTable } from '../../model/tables';
import { fail } from '../../protocol/errors';
import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireAllowed, requireUnlocked } from '../guards';
import { asExcel } from '../model-errors';
import { rangeArgument, rangeOf, blockOf, toRange } from '../targets';
import { clearFilter, reapplyFilter } from '../filters/filter-state';
import { type TableTarget, bodyOf, headerOf, requireTable, totalsOf } from './target';
import { setShowHeaders, setShowTotals } from './table-parts';

const { property, navigation, method, getter } = membersOf<TableTarget>();

const flagProperty = (api: number, key: 'showBandedColumns' | 'showBandedRows' | 'showFilterButton'): Property =>
  property(
    api,
    flag,
    ({ table }) => table[key],
    ({ sheet, table }, value) => {
      table[key] = value;
      sheet.dirty.add('tables');
    },
  );

export const table = defineClass<TableTarget>('Table', 1, {
  id: ({ table: self }) => self.id,
  navigation: {
    autoFilter: navigation(9, 'AutoFilter', (self) => self),
    columns: navigation(1, 'TableColumnCollection', requireTable),
    rows: navigation(1, 'TableRowCollection', requireTable),
    sort: navigation(2, 'TableSort', requireTable),
    worksheet: navigation(2, 'Worksheet', ({ sheet }) => sheet),
  },
  properties: {
    id: property(1, text, (self) => requireTable(self).table.id),
    legacyId: property(8, text, ({ table: self }) => self.id),
    name: property(
      1,
      text,
      ({ table: self }) => self.name,
      ({ sheet, table: self }, name, session) => asExcel(() => renameTable(session.model, sheet, self, name)),
    ),
    showBandedColumns: flagProperty(3, 'showBandedColumns'),
    showBandedRows: flagProperty(3, 'showBandedRows'),
    showFilterButton: flagProperty(3, 'showFilterButton'),
    showHeaders: property(
      1,
      flag,
      ({ table: self }) => self.showHeaders,
      (self, isShown, session) => setShowHeaders(session, self, isShown),
    ),
    showTotals: property(
      1,
      flag,
      ({ table: self }) => self.showTotals,
      (self, isShown, session) => setShowTotals(session, self, isShown),
    ),
    style: property(
      1,
      text,
      ({ table: self }) => self.style,
      ({ sheet, table: self }, style) => {
        if (style !== '' && !/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style))
          fail('InvalidArgument', `table style ${style}`);
        self.style = style;
        sheet.dirty.add('tables');
      },
    ),
  },
  methods: {
    clearFilters: method(2, [], ({ sheet, table: self }) => clearFilter(sheet, self)),
    convertToRange: getter(2, 'Range', [], ({ sheet, table: self }) => {
      requireAllowed(sheet);
      clearFilter(sheet, self);
      removeTable(sheet, self);
      return rangeOf(sheet, { ...self.block });
    }),
    /** The cells of the table are emptied along with it. */
    delete: method(1, [], (target, _, session) => {
      const { sheet, table: self } = requireTable(target);
      requireUnlocked(session, sheet, self.block);
      clearFilter(sheet, self);
      removeTable(sheet, self);
      clearCells(session.model, sheet, self.block, 'All');
      session.touchValues();
      const args = { source: 'Local', tableId: self.id, tableName: self.name, worksheetId: sheet.id };
      for (const to of [sheet.id, WORKBOOK_TARGET]) session.emit(EventType.tableDeleted, to, args);
    }),
    getDataBodyRange: getter(1, 'Range', [], (self) => rangeOf(self.sheet, bodyOf(requireTable(self)))),
    getHeaderRowRange: getter(1, 'Range', [], (self) => rangeOf(self.sheet, headerOf(requireTable(self)))),
    getRange: getter(1, 'Range', [], (self) => rangeOf(self.sheet, { ...requireTable(self).table.block })),
    getTotalRowRange: getter(1, 'Range', [], (self) => rangeOf(self.sheet, totalsOf(requireTable(self)))),
    reapplyFilters: method(2, [], ({ sheet, table: self }, _, session) => reapplyFilter(session, sheet, self)),
    resize: method(13, [rangeArgument], ({ sheet, table: self }, [argument], session) => {
      const range = toRange(argument, sheet, session);
      const block = blockOf(range, session);
      if (
        range.sheet !== sheet ||
        block.top !== self.block.top ||
        block.right < self.block.left ||
        block.left > self.block.right
      ) {
        fail('InvalidArgument', 'the header row must stay in its row and the table must overlap the old one');
      }
      asExcel(() => resizeTable(session.model, sheet, self, { ...block }));
      session.touchValues();
    }),
  },
  events: {
    onChanged: { api: 7, registers: 'DataChangedEvent' },
    onSelectionChanged: { api: 7, registers: 'SelectionChangedEvent' },
  },
});
