import { useReducer } from 'react';
import { ImportReview } from './import/import-review';
import { ImportSource } from './import/import-source';
import { previewReducer } from './import/import-state';

/** From a plan document to a ledger: first the document, then what was read out of it, and only then anything is written. */
export function ImportView() {
  const [preview, dispatch] = useReducer(previewReducer, null);
  return preview ? (
    <ImportReview preview={preview} dispatch={dispatch} />
  ) : (
    <ImportSource onRead={(outcome, chosen) => dispatch({ type: 'read', outcome, chosen })} />
  );
}
