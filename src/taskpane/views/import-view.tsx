import { useCallback } from 'react';
import { NO_IMPORT, useImportWork } from '../state/import-work';
import { ImportReview } from './import/import-review';
import { ImportSource } from './import/import-source';
import { previewReducer, type PreviewAction } from './import/import-state';

/** From a plan document to a ledger: first the document, then what was read out of it, and only then anything is written. */
export function ImportView() {
  const { work, setWork, placeRef } = useImportWork();
  const dispatch = useCallback(
    (action: PreviewAction) => setWork((before) => ({ ...before, preview: previewReducer(before.preview, action) })),
    [setWork],
  );
  const drop = (): void => {
    placeRef.current = null;
    setWork(NO_IMPORT);
  };
  if (!work.preview) {
    return (
      <ImportSource
        onRead={(outcome, chosen) => {
          setWork(NO_IMPORT);
          dispatch({ type: 'read', outcome, chosen });
        }}
      />
    );
  }
  return <ImportReview preview={work.preview} dispatch={dispatch} onDrop={drop} />;
}
