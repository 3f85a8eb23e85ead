/** Services beside Excel's classes that office.js calls on its own account when it starts. */
import { type HostClass, defineClass, membersOf } from './host-class';

/** office.js says that it can take ribbon commands now. */
const addinInternalService = defineClass<object>('Microsoft.InternalService.AddinInternalService', 1, {
  methods: { notifyActionHandlerReady: membersOf<object>().method(1, [], () => undefined) },
});

export const officeService = (name: string): HostClass | undefined =>
  name === addinInternalService.name ? addinInternalService : undefined;

/** Calls that are no round trip of the add-in's. */
export const OWN_CALLS = ['_RemoveReference', 'NotifyActionHandlerReady'];
