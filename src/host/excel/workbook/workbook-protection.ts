import type { WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, optional, text } from '../../protocol/value-types';

const { property, method } = membersOf<WorkbookModel>();

/** Passwords are not computed here: a structure that a file locked with one stays locked. */
export const workbookProtection = defineClass<WorkbookModel>('WorkbookProtection', 7, {
  properties: { protected: property(7, flag, (workbook) => workbook.structureProtected) },
  methods: {
    protect: method(7, [optional(text)], (workbook, [password]) => {
      if (workbook.structureProtected) fail('InvalidOperation', 'already protected');
      if (password) fail('NotImplemented', 'protection with a password');
      workbook.structureProtected = true;
      workbook.dirty.add('sheets');
    }),
    unprotect: method(7, [optional(text)], (workbook) => {
      workbook.structureProtected = false;
      workbook.dirty.add('sheets');
    }),
  },
});
