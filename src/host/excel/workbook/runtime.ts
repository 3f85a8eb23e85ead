import type { WorkbookModel } from '../../model/workbook-model';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag } from '../../protocol/value-types';

const { property } = membersOf<WorkbookModel>();

/** `context.runtime` */
export const runtime = defineClass<WorkbookModel>('Runtime', 5, {
  properties: {
    enableEvents: property(
      8,
      flag,
      (_, session) => session.eventsEnabled,
      (_, isEnabled, session) => {
        session.eventsEnabled = isEnabled;
      },
    ),
  },
});
