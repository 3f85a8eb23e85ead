import type { Field } from './fields';

/** A field that a header may stand for; weight as in `HEADER_TERMS`, higher is surer. */
export interface Candidate {
  readonly field: Field;
  readonly weight: number;
}
