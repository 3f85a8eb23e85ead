import { formatReference } from '../../model/a1';
import { findName, setName } from '../../model/annotations';
import type { SheetModel, WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { optional, text } from '../../protocol/value-types';
import { asExcel } from '../model-errors';
import { activeSheet } from '../selection';
import type { ExcelSession } from '../session';
import { blockOf, rangeArgument, toRange } from '../targets';
import type { NameTarget } from './named-item';

/** Names of the workbook (`sheet` null) or of one sheet. */
export interface NamesTarget {
  workbook: WorkbookModel;
  sheet: SheetModel | null;
}

const { method, getter } = membersOf<NamesTarget>();

const find = ({ workbook, sheet }: NamesTarget, name: string): NameTarget | null => {
  const item = findName(workbook, name, sheet?.id ?? null);
  return item ? { workbook, item } : null;
};

const itemsOf = ({ workbook, sheet }: NamesTarget): NameTarget[] =>
  workbook.names.filter((item) => item.sheetId === (sheet?.id ?? null)).map((item) => ({ workbook, item }));

function add(
  names: NamesTarget,
  name: string,
  formula: string,
  comment: string | undefined,
  session: ExcelSession,
): NameTarget {
  if (find(names, name)) fail('ItemAlreadyExists', `name ${name}`);
  const item = asExcel(() => setName(names.workbook, name, formula, names.sheet?.id ?? null, comment ?? ''));
  session.touchValues();
  return { workbook: names.workbook, item };
}

export const namedItemCollection = defineClass<NamesTarget>('NamedItemCollection', 1, {
  methods: {
    /** A text that begins with `=` is a formula, any other text an address. */
    add: getter(4, 'NamedItem', [text, rangeArgument, optional(text)], (names, [name, reference, comment], session) => {
      if (typeof reference === 'string' && reference.startsWith('='))
        return add(names, name, reference, comment, session);
      const range = toRange(reference, names.sheet ?? activeSheet(session), session);
      return add(names, name, `=${formatReference(range.sheet.name, blockOf(range, session))}`, comment, session);
    }),
    addFormulaLocal: getter(4, 'NamedItem', [text, text, optional(text)], (names, [name, formula, comment], session) =>
      add(names, name, formula.startsWith('=') ? formula : `=${formula}`, comment, session),
    ),
    getCount: method(4, [], (names) => itemsOf(names).length),
    getItem: getter(
      1,
      'NamedItem',
      [text],
      (names, [name]) => find(names, name) ?? fail('ItemNotFound', `name ${name}`),
    ),
    getItemOrNullObject: getter(4, 'NamedItem', [text], (names, [name]) => find(names, name)),
  },
  collection: { item: 'NamedItem', items: itemsOf, byKey: (names, key) => find(names, String(key)) },
});
