import type { Finding } from '../../ledger/rules/rule';

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The lead units of each row, by `sheet!row`. */
  readonly units: ReadonlyMap<string, string>;
}
