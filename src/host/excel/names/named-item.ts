import { parseReference } from '../../model/a1';
import { removeName } from '../../model/annotations';
import { findSheet } from '../../model/sheets';
import type { NameModel, SheetModel, WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { type ValueType, anything, flag, text } from '../../protocol/value-types';
import { defineClass, membersOf } from '../../protocol/host-class';
import { namedItemScope, namedItemType } from '../enums';
import { type RangeTarget, addressOf, rangeOf } from '../targets';
import type { ExcelSession } from '../session';

export interface NameTarget {
  workbook: WorkbookModel;
  item: NameModel;
}

const { property, navigation, method, getter } = membersOf<NameTarget>();

const rangeOfName = ({ workbook, item }: NameTarget): RangeTarget | null => {
  const reference = parseReference(item.formula);
  const sheet = reference?.sheet ? findSheet(workbook, reference.sheet) : undefined;
  return reference && sheet ? rangeOf(sheet, reference.block) : null;
};

const ownSheet = ({ workbook, item }: NameTarget): SheetModel | null =>
  workbook.sheets.find((sheet) => sheet.id === item.sheetId) ?? null;

/** A constant's value, a range's address. Other formulas are not evaluated here and answer their text. */
function valueOfName(target: NameTarget): { type: string; value: string | number | boolean } {
  const range = rangeOfName(target);
  if (range?.block) return { type: 'Range', value: addressOf(range.sheet, range.block) };
  const body = target.item.formula.replace(/^=/, '');
  if (/^-?\d+$/.test(body)) return { type: 'Integer', value: Number(body) };
  if (/^-?\d*\.\d+$/.test(body)) return { type: 'Double', value: Number(body) };
  if (/^(TRUE|FALSE)$/i.test(body)) return { type: 'Boolean', value: body.toUpperCase() === 'TRUE' };
  if (/^".*"$/s.test(body)) return { type: 'String', value: body.slice(1, -1).replace(/""/g, '"') };
  if (body.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  return { type: 'String', value: target.item.formula };
}

const formulaText: ValueType<string> = {
  kind: 'any',
  parse: (value) =>
    typeof value === 'string' && value.startsWith('=') ? value : fail('InvalidArgument', 'formula expected'),
};

const touch = ({ workbook }: NameTarget, session: ExcelSession): void => {
  workbook.dirty.add('names').add('calculation');
  session.touchValues();
};

export const namedItem = defineClass<NameTarget>('NamedItem', 1, {
  id: ({ item }) => item.name,
  navigation: {
    worksheet: navigation(
      4,
      'Worksheet',
      (target) => ownSheet(target) ?? fail('ItemNotFound', 'a name of the workbook'),
    ),
    worksheetOrNullObject: navigation(4, 'Worksheet', ownSheet),
  },
  properties: {
    comment: property(
      4,
      text,
      ({ item }) => item.comment,
      (target, comment) => {
        target.item.comment = comment;
        target.workbook.dirty.add('names');
      },
    ),
    formula: property(
      7,
      formulaText,
      ({ item }) => item.formula,
      (target, formula, session) => {
        target.item.formula = formula;
        touch(target, session);
      },
    ),
    name: property(1, text, ({ item }) => item.name),
    scope: property(4, namedItemScope, ({ item }) => (item.sheetId === null ? 'Workbook' : 'Worksheet')),
    type: property(1, namedItemType, (target) => valueOfName(target).type as 'Range'),
    value: property(1, anything, (target) => valueOfName(target).value),
    visible: property(
      1,
      flag,
      ({ item }) => item.visible,
      (target, isVisible) => {
        target.item.visible = isVisible;
        target.workbook.dirty.add('names');
      },
    ),
  },
  methods: {
    delete: method(4, [], (target, _, session) => {
      removeName(target.workbook, target.item);
      touch(target, session);
    }),
    getRange: getter(
      1,
      'Range',
      [],
      (target) => rangeOfName(target) ?? fail('ItemNotFound', `${target.item.name} is no range`),
    ),
    getRangeOrNullObject: getter(4, 'Range', [], rangeOfName),
  },
});
