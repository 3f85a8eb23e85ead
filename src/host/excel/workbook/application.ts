import type { WorkbookModel } from '../../model/workbook-model';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, integer, text } from '../../protocol/value-types';
import { calculationMode, calculationState, calculationType } from '../enums';

const { property, method } = membersOf<WorkbookModel>();

export const application = defineClass<WorkbookModel>('Application', 1, {
  properties: {
    calculationEngineVersion: property(9, integer, () => 191029),
    calculationMode: property(
      1,
      calculationMode,
      (_, session) => session.calculationMode,
      (_, mode, session) => {
        session.calculationMode = mode;
        session.settle();
      },
      8,
    ),
    calculationState: property(9, calculationState, () => 'Done' as const),
    decimalSeparator: property(11, text, () => '.'),
    thousandsSeparator: property(11, text, () => ','),
    useSystemSeparators: property(11, flag, () => true),
  },
  methods: {
    calculate: method(1, [calculationType], (_self, _args, session) => session.settle(true)),
    /** Calculation is done when a value is read or the request ends anyway. */
    suspendApiCalculationUntilNextSync: method(6, [], () => undefined),
    suspendScreenUpdatingUntilNextSync: method(9, [], () => undefined),
  },
});
