import type { UnitColumn } from '../../../src/ledger/units/unit-reading';

/** Names joined by `|`; absent is none. `groups` and `expanded` (`as written>completed`) are asserted only where given. */
export interface UnitCase {
  readonly text: string;
  readonly column?: UnitColumn;
  readonly lead?: string;
  readonly coop?: string;
  readonly persons?: string;
  readonly open?: true;
  readonly groups?: string;
  readonly expanded?: string;
  readonly schedule?: string;
  readonly rest?: string;
}

export interface UnitCaseGroup {
  readonly title: string;
  readonly convention: string;
  readonly cases: readonly UnitCase[];
}
