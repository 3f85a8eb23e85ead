/**
 * Property tests take the same examples in every run, so that a red run can be repeated and a change alone makes it red.
 * `FC_SEED=random npm test` takes fresh ones; a failure prints its seed, and `FC_SEED=<that>` repeats it.
 */
import fc from 'fast-check';

const asked = process.env.FC_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_261_122 : Number(asked) });
