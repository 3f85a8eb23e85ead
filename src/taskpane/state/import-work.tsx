import {
  createContext,
  useContext,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
  type RefObject,
  type SetStateAction,
} from 'react';
import type { ListPlace } from '../components/virtual-list';
import type { RowFields } from '../views/import/import-rows';
import type { DuplicateChoice, Preview } from '../views/import/import-state';
import { useTranslate } from './translation';

/** A plan on its way into a ledger. It outlives moving about in the pane; only the user throws it away, or writing it ends it. */
export interface ImportWork {
  /** What was pasted and not read yet. */
  readonly text: string;
  /** Stops the reading of a long document that is under way. */
  readonly reading: AbortController | null;
  readonly preview: Preview | null;
  /** What was typed into open rows and not taken over yet, by the row's key. */
  readonly typed: Readonly<Record<string, RowFields>>;
  readonly doubtsFirst: boolean;
  /** What was decided of tasks that stand in a ledger already, by ledger and row. */
  readonly duplicates: Readonly<Record<string, DuplicateChoice>>;
  /** Edits of merging that were turned off. */
  readonly leftEdits: Readonly<Record<string, boolean>>;
}

export const NO_IMPORT: ImportWork = {
  text: '',
  reading: null,
  preview: null,
  typed: {},
  doubtsFirst: true,
  duplicates: {},
  leftEdits: {},
};

interface KeptImport {
  readonly work: ImportWork;
  readonly setWork: Dispatch<SetStateAction<ImportWork>>;
  /** Where the list of tasks was left. */
  readonly placeRef: RefObject<ListPlace | null>;
}

const ImportWorkContext = createContext<KeptImport | null>(null);

/** Holds the plan above the views, for the pane's life. */
export function ImportWorkProvider({ children }: { children: ReactNode }) {
  const [work, setWork] = useState(NO_IMPORT);
  const placeRef = useRef<ListPlace | null>(null);
  const value = useMemo(() => ({ work, setWork, placeRef }), [work]);
  return <ImportWorkContext value={value}>{children}</ImportWorkContext>;
}

export function useImportWork(): KeptImport {
  const value = useContext(ImportWorkContext);
  if (!value) throw new Error('no ImportWorkProvider above');
  return value;
}

/** What the way back to a plan that is being looked through is called; null where there is none. */
export function useKeptPlan(): string | null {
  const t = useTranslate();
  const { preview } = useImportWork().work;
  if (!preview) return null;
  const taken = preview.rows.filter(({ document, dropped }) => !dropped && preview.chosen.includes(document));
  return t('plan.open.kept', { count: taken.length });
}
