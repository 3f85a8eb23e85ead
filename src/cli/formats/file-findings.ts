import type { Finding } from '../../ledger/rules/rule';

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}
