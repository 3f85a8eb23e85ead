import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { CellEdit } from '../../../ledger/edit';
import type { Finding } from '../../../ledger/rules/rule';
import { AcceptDialog } from './accept-dialog';
import { FixDialog } from './fix-dialog';

interface Dialogs {
  /** Shows the edits before → after and makes them on request. */
  readonly askFix: (title: string, edits: readonly CellEdit[]) => void;
  /** Asks for the reason for which a finding is accepted. */
  readonly askAccept: (finding: Finding) => void;
}

const DialogsContext = createContext<Dialogs | null>(null);

/** Holds the dialogs outside the list, whose lines come and go while a dialog closes. */
export function FindingDialogs({ children }: { children: ReactNode }) {
  const [fix, setFix] = useState<{ readonly title: string; readonly edits: readonly CellEdit[] } | null>(null);
  const [accept, setAccept] = useState<Finding | null>(null);
  const [open, setOpen] = useState<'fix' | 'accept' | null>(null);
  const dialogs = useMemo(
    () => ({
      askFix: (title: string, edits: readonly CellEdit[]) => {
        setFix({ title, edits });
        setOpen('fix');
      },
      askAccept: (finding: Finding) => {
        setAccept(finding);
        setOpen('accept');
      },
    }),
    [],
  );
  const close = useCallback(() => setOpen(null), []);
  return (
    <DialogsContext value={dialogs}>
      {children}
      <FixDialog open={open === 'fix'} title={fix?.title ?? ''} edits={fix?.edits ?? []} onClose={close} />
      <AcceptDialog open={open === 'accept'} finding={accept} onClose={close} />
    </DialogsContext>
  );
}

export function useFindingDialogs(): Dialogs {
  const value = useContext(DialogsContext);
  if (!value) throw new Error('no FindingDialogs above');
  return value;
}
