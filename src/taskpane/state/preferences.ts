const COMMENTS_KEY = 'task-ledger.comments';

/** Whether this user wants comments on the cells beside the report. */
export function loadCommentsWish(): boolean {
  try {
    return globalThis.localStorage.getItem(COMMENTS_KEY) === 'yes';
  } catch {
    return false;
  }
}

/** Keeps the wish where storage allows it. */
export function saveCommentsWish(wanted: boolean): void {
  try {
    if (wanted) globalThis.localStorage.setItem(COMMENTS_KEY, 'yes');
    else globalThis.localStorage.removeItem(COMMENTS_KEY);
  } catch {
    // Nothing to do: the wish still holds for this session.
  }
}
