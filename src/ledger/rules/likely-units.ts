import type { DirectoryUnit } from './rule';
import { isSameUnit } from './unit-variants';

const MOST = 3;

/** Names of the directory that a unit was probably meant to be, for a person to choose from. */
export function likelyUnits(unit: string, directory: readonly DirectoryUnit[]): string[] {
  return directory
    .filter(({ name, aliases }) => [name, ...aliases].some((known) => isSameUnit(unit, known)))
    .map(({ name }) => name)
    .slice(0, MOST);
}
