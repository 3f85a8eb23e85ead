import { setSetting } from '../../model/annotations';
import type { WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { type ValueType, text } from '../../protocol/value-types';
import { defineClass, membersOf } from '../../protocol/host-class';

export interface SettingTarget {
  workbook: WorkbookModel;
  key: string;
}

const { property, method } = membersOf<SettingTarget>();

/** Anything that JSON can say. */
export const settingValue: ValueType<unknown> = {
  kind: 'any',
  parse: (value) => (value === undefined ? fail('InvalidArgument', 'a setting needs a value') : value),
};

export const setting = defineClass<SettingTarget>('Setting', 4, {
  id: ({ key }) => key,
  properties: {
    key: property(4, text, ({ key }) => key),
    value: property(
      4,
      settingValue,
      ({ workbook, key }) => workbook.settings.get(key),
      ({ workbook, key }, value, session) => {
        setSetting(workbook, key, value);
        session.announce('settings');
      },
    ),
  },
  methods: {
    delete: method(4, [], ({ workbook, key }, _, session) => {
      setSetting(workbook, key, undefined);
      session.announce('settings');
    }),
  },
});
