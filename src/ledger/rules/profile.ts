import * as z from 'zod';
import type { RuleMeta, Severity } from './rule';

const severitySchema = z.enum(['error', 'warning', 'info']);

const ruleSettingSchema = z.strictObject({
  enabled: z.boolean().optional(),
  severity: severitySchema.optional(),
  /** Limits of the rule by name; each must lie within the bounds that the rule states. */
  limits: z.record(z.string(), z.number().int()).optional(),
});

const acceptedSchema = z.strictObject({
  rule: z.string().min(1),
  sheet: z.string().min(1),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  /** Fingerprint of the cell's value when it was accepted. */
  value: z.string(),
  /** Column by its meaning. Absent in records of the first version and for columns without one. */
  field: z.string().optional(),
  /** What its row is known by wherever it stands. Absent in records of the first version and for what is no task. */
  entry: z.record(z.string(), z.string()).optional(),
  reason: z.string().trim().min(1).max(500),
});

/** What a supervisor has tuned: JSON, kept in the workbook, exported and imported as it is. Unlisted rules are as they come. */
export const profileSchema = z.strictObject({
  version: z.literal(1),
  rules: z.record(z.string(), ruleSettingSchema),
  accepted: z.array(acceptedSchema),
});

export type Profile = z.infer<typeof profileSchema>;
export type AcceptedRecord = z.infer<typeof acceptedSchema>;

export const DEFAULT_PROFILE: Profile = { version: 1, rules: {}, accepted: [] };

/** Why a profile was refused: the keys and indices that lead to the place inside the JSON, and what is wrong there. */
interface ProfileProblem {
  readonly path: readonly (string | number)[];
  readonly reason: 'not-json' | 'wrong-shape' | 'unknown-key' | 'unknown-rule' | 'unknown-limit' | 'out-of-bounds';
}

export type ProfileReading = { readonly profile: Profile } | { readonly problems: readonly ProfileProblem[] };

/** Reads an exported profile. Anything that is not understood is refused, so that no setting is lost in silence. */
export function parseProfile(json: string, metas: readonly RuleMeta[]): ProfileReading {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { problems: [{ path: [], reason: 'not-json' }] };
  }
  const read = profileSchema.safeParse(data);
  if (!read.success) {
    return {
      problems: read.error.issues.flatMap((issue): ProfileProblem[] =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => ({ path: [...keysOf(issue.path), key], reason: 'unknown-key' }))
          : [{ path: keysOf(issue.path), reason: 'wrong-shape' }],
      ),
    };
  }
  const problems = settingProblems(read.data, metas);
  return problems.length > 0 ? { problems } : { profile: read.data };
}

/** JSON has no symbols for keys; the type of zod's paths does. */
function keysOf(path: readonly PropertyKey[]): readonly (string | number)[] {
  return path.filter((key) => typeof key !== 'symbol');
}

/** The JSON that `parseProfile` reads back. */
export function serializeProfile(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** Severity of a rule under the profile; null when it is off. */
export function severityOf(meta: RuleMeta, profile: Profile): Severity | null {
  const setting = profile.rules[meta.id];
  return setting?.enabled === false ? null : (setting?.severity ?? meta.severity);
}

/** A limit of a rule under the profile; a name that the rule does not state is a programming error. */
export function limitOf(meta: RuleMeta, name: string, profile: Profile): number {
  const spec = meta.options?.[name];
  if (spec === undefined) throw new Error(`rule ${meta.id} has no limit ${name}`);
  return profile.rules[meta.id]?.limits?.[name] ?? spec.default;
}

function settingProblems(profile: Profile, metas: readonly RuleMeta[]): ProfileProblem[] {
  const known = new Map<string, RuleMeta>(metas.map((meta) => [meta.id, meta]));
  return Object.entries(profile.rules).flatMap(([id, setting]): ProfileProblem[] => {
    const meta = known.get(id);
    if (meta === undefined) return [{ path: ['rules', id], reason: 'unknown-rule' }];
    return Object.entries(setting.limits ?? {}).flatMap(([name, value]): ProfileProblem[] => {
      const path = ['rules', id, 'limits', name];
      const spec = meta.options?.[name];
      if (spec === undefined) return [{ path, reason: 'unknown-limit' }];
      return value < spec.min || value > spec.max ? [{ path, reason: 'out-of-bounds' }] : [];
    });
  });
}
