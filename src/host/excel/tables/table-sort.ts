import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, list, optional } from '../../protocol/value-types';
import { sortMethod } from '../enums';
import { readSortFields, sortBlock } from '../range/sort';
import { type TableTarget, bodyOf, requireTable } from './target';

const { method } = membersOf<TableTarget>();

export const tableSort = defineClass<TableTarget>('TableSort', 2, {
  methods: {
    apply: method(2, [list, optional(flag), optional(sortMethod)], (self, [fields, matchCase, order], session) => {
      if (order === 'StrokeCount') fail('NotImplemented', 'sorting by strokes');
      sortBlock(session, self.sheet, bodyOf(requireTable(self)), readSortFields(fields), matchCase ?? false);
    }),
  },
});
