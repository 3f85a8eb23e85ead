import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
  type RefObject,
  type SetStateAction,
} from 'react';
import type { BandSettings } from '../../actions/ledger-settings';
import type { Band } from '../../ledger/progress/band-options';
import type { Field } from '../../ledger/columns/fields';
import type { Profile } from '../../ledger/rules/profile';
import type { ListPlace } from '../components/virtual-list';
import type { FindingFilter } from '../views/findings/filter-findings';
import type { Grouping } from '../views/findings/group-findings';
import type { View } from './pane-state';

/** What a user set up or typed in a view. It outlives moving about in the pane. */
interface KeptViews {
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  /** Groups of findings that were closed, and the finding that is open, by their keys. */
  readonly closed: ReadonlySet<string>;
  readonly opened: string | null;
  /** The band that the sheet is filtered by; null: all are shown. */
  readonly shownBand: Band | null;
  /** The month of the summary, as `2026-11`; null: the current one. */
  readonly month: string | null;
  /** The rules' settings as edited and not saved yet; null: nothing edited. What was accepted is no part of it. */
  readonly rules: Profile['rules'] | null;
  /** Limits as edited and not saved yet. */
  readonly bands: BandSettings;
  /** Meanings of columns as edited and not saved yet, by ledger and column. */
  readonly mappings: Readonly<Record<string, Readonly<Record<string, Field | null>>>>;
}

const NOTHING_KEPT: KeptViews = {
  filter: { severity: null, unit: null, search: '' },
  grouping: 'rule',
  closed: new Set(),
  opened: null,
  shownBand: null,
  month: null,
  rules: null,
  bands: {},
  mappings: {},
};

interface Kept {
  readonly views: KeptViews;
  readonly setViews: Dispatch<SetStateAction<KeptViews>>;
  /** Where the list of findings was left. */
  readonly findingsPlace: RefObject<ListPlace | null>;
}

const KeptContext = createContext<Kept | null>(null);

/** Holds above the views what they keep, for the pane's life. */
export function KeptViewsProvider({ children }: { children: ReactNode }) {
  const [views, setViews] = useState(NOTHING_KEPT);
  const findingsPlace = useRef<ListPlace | null>(null);
  const value = useMemo(() => ({ views, setViews, findingsPlace }), [views]);
  return <KeptContext value={value}>{children}</KeptContext>;
}

function useKeptContext(): Kept {
  const value = useContext(KeptContext);
  if (!value) throw new Error('no KeptViewsProvider above');
  return value;
}

/** One thing that is kept, and a way to set it. */
export function useKept<K extends keyof KeptViews>(key: K): [KeptViews[K], (next: KeptViews[K]) => void] {
  const { views, setViews } = useKeptContext();
  const set = useCallback((next: KeptViews[K]) => setViews((all) => ({ ...all, [key]: next })), [key, setViews]);
  return [views[key], set];
}

export function useFindingsPlace(): RefObject<ListPlace | null> {
  return useKeptContext().findingsPlace;
}

/** The views with edits that are not saved yet, other than the form's row, which has its own draft. */
export function useUnsavedViews(): readonly View[] {
  const { rules, mappings, bands } = useKeptContext().views;
  const unsaved: View[] = [];
  if (rules !== null) unsaved.push('tuning');
  if (Object.keys(mappings).length > 0) unsaved.push('mapping');
  if (Object.keys(bands).length > 0) unsaved.push('settings');
  return unsaved;
}
