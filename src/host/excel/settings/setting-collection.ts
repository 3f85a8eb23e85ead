import { setSetting } from '../../model/annotations';
import type { WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import { type SettingTarget, settingValue } from './setting';

const { method, getter } = membersOf<WorkbookModel>();

const find = (workbook: WorkbookModel, key: string): SettingTarget | null =>
  workbook.settings.has(key) ? { workbook, key } : null;

export const settingCollection = defineClass<WorkbookModel>('SettingCollection', 4, {
  methods: {
    /** A setting of that key gets the new value. */
    add: getter(4, 'Setting', [text, settingValue], (workbook, [key, value], session) => {
      if (key === '') fail('InvalidArgument', 'empty key');
      setSetting(workbook, key, value);
      session.announce('settings');
      return { workbook, key };
    }),
    getCount: method(4, [], (workbook) => workbook.settings.size),
    getItem: getter(
      4,
      'Setting',
      [text],
      (workbook, [key]) => find(workbook, key) ?? fail('ItemNotFound', `setting ${key}`),
    ),
    getItemOrNullObject: getter(4, 'Setting', [text], (workbook, [key]) => find(workbook, key)),
  },
  collection: {
    item: 'Setting',
    items: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
    byKey: (workbook, key) => find(workbook, String(key)),
  },
  events: { onSettingsChanged: { api: 4, registers: 'SettingsChangedEvent' } },
});
