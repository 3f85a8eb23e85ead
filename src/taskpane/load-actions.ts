import type { Actions } from './actions-port';

let loading: Promise<Actions> | null = null;

/** The actions, fetched once; a failed fetch (a network that went away) is tried again the next time. */
export function loadActions(): Promise<Actions> {
  loading ??= import('./actions-port').then(
    (port) => port.actions,
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
