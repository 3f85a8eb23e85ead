import type { WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, integer, optional, text } from '../../protocol/value-types';
import { closeBehavior, saveBehavior } from '../enums';
import { activeSheet, selectedBlocks } from '../selection';
import type { ExcelSession } from '../session';
import { type AreasTarget, type RangeTarget, rangeOf } from '../targets';

const { property, navigation, method, getter } = membersOf<WorkbookModel>();

const selection = (session: ExcelSession): AreasTarget => ({
  sheet: activeSheet(session),
  blocks: selectedBlocks(session).map((block) => ({ ...block })),
});

const byReference = (id: string, session: ExcelSession): RangeTarget | null => {
  const object = session.references.object(id);
  return object?.type.name === 'Range' ? (object.self as RangeTarget) : null;
};

export const workbook = defineClass<WorkbookModel>('Workbook', 1, {
  properties: {
    calculationEngineVersion: property(9, integer, () => 191029),
    name: property(7, text, (_, session) => session.options.workbookName),
    readOnly: property(8, flag, (self) => self.readOnly),
  },
  navigation: {
    application: navigation(1, 'Application', (self) => self),
    comments: navigation(10, 'CommentCollection', (self) => ({ workbook: self, sheet: null })),
    customXmlParts: navigation(5, 'CustomXmlPartCollection', (self) => self),
    names: navigation(1, 'NamedItemCollection', (self) => ({ workbook: self, sheet: null })),
    properties: navigation(7, 'DocumentProperties', (self) => self),
    protection: navigation(7, 'WorkbookProtection', (self) => self),
    settings: navigation(4, 'SettingCollection', (self) => self),
    tables: navigation(1, 'TableCollection', (self) => ({ workbook: self, sheet: null })),
    worksheets: navigation(1, 'WorksheetCollection', (self) => self),
    _Runtime: navigation(5, 'Runtime', (self) => self),
  },
  methods: {
    close: method(11, [optional(closeBehavior)], (_self, _args, session) => session.announceFile('close')),
    getActiveCell: getter(7, 'Range', [], (_self, _args, session) => {
      const [block] = selectedBlocks(session);
      return rangeOf(activeSheet(session), {
        top: block!.top,
        bottom: block!.top,
        left: block!.left,
        right: block!.left,
      });
    }),
    getSelectedRange: getter(1, 'Range', [], (_self, _args, session) => {
      const { sheet, blocks } = selection(session);
      return blocks.length === 1
        ? rangeOf(sheet, blocks[0]!)
        : fail('InvalidSelection', `${blocks.length} areas are selected`);
    }),
    getSelectedRanges: getter(9, 'RangeAreas', [], (_self, _args, session) => selection(session)),
    getIsActiveCollabSession: method(9, [], () => false),
    save: method(11, [optional(saveBehavior)], (_self, _args, session) => session.announceFile('save')),
    _RemoveReference: method(1, [text], (_self, [id], session) => session.references.drop(id)),
    _GetRangeForEventByReferenceId: getter(
      8,
      'Range',
      [text],
      (_self, [id], session) => byReference(id, session) ?? fail('ItemNotFound', id),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: getter(8, 'Range', [text], (_self, [id], session) =>
      byReference(id, session),
    ),
  },
  events: {
    onActivated: { api: 13, registers: 'ActivatedEvent' },
    onSelectionChanged: { api: 2, registers: 'SelectionChangedEvent' },
  },
});
