import type { EntriesByRow } from '../../actions/pages/report-page';
import type { Finding } from '../../ledger/rules/rule';

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly entries: EntriesByRow;
}
