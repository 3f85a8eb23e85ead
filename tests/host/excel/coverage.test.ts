import { startExcelHost } from '../../../src/host/boot-node';
import { allClasses } from '../../../src/host/excel/class-registry';
import * as enums from '../../../src/host/excel/enums';
import { type HostClass, wireName } from '../../../src/host/protocol/host-class';
import { readDeclarations } from './api-declarations';
import { newWorkbook } from './workbook-fixture';

const { classes, enums: declaredEnums } = readDeclarations();

/** Calls that the client sends by itself and Microsoft does not declare. */
const UNDECLARED: Record<string, string[]> = {
  Range: ['_ValidateArraySize', '_KeepReference'],
  RangeAreas: ['_KeepReference'],
  Workbook: [
    '_Runtime',
    '_RemoveReference',
    '_GetRangeForEventByReferenceId',
    '_GetRangeOrNullObjectForEventByReferenceId',
  ],
};

const table = allClasses.map((one): [string, HostClass] => [one.name, one]);

test('the declarations were read', () => {
  expect(classes.size).toBeGreaterThan(150);
  expect(classes.get('Range')?.members.get('getSpecialCells')).toEqual({
    kind: 'method',
    readOnly: true,
    sets: expect.arrayContaining([9]),
  });
  expect(classes.get('Worksheet')?.members.get('visibility')?.sets).toEqual(expect.arrayContaining([1, 2]));
});

test.each(table)('%s has only members that Excel has, in the requirement set that Excel has them in', (name, type) => {
  const declared = classes.get(name);
  expect(declared).toBeDefined();
  const problems: string[] = [];
  const check = (member: string, kind: string, api: number, isWritable?: boolean, setApi?: number): void => {
    if (UNDECLARED[name]?.includes(member)) return;
    const found = declared!.members.get(member);
    if (!found) return void problems.push(`${member}: not in Excel`);
    if (found.kind !== kind) problems.push(`${member}: ${kind} here, ${found.kind} in Excel`);
    if (!found.sets.includes(api)) problems.push(`${member}: ExcelApi 1.${api} here, ${found.sets.join('/')} in Excel`);
    if (setApi !== undefined && !found.sets.includes(setApi))
      problems.push(`${member}: set in 1.${setApi} here, ${found.sets.join('/')} in Excel`);
    if (isWritable && found.readOnly) problems.push(`${member}: writable here, read-only in Excel`);
    if (isWritable === false && !found.readOnly && kind === 'property')
      problems.push(`${member}: read-only here, writable in Excel`);
  };
  for (const [member, one] of Object.entries(type.properties))
    check(member, 'property', one.api, one.set !== undefined, one.setApi);
  for (const [member, one] of Object.entries(type.navigation)) check(member, 'navigation', one.api);
  for (const [member, one] of Object.entries(type.methods)) check(member, 'method', one.api);
  for (const [member, one] of Object.entries(type.events)) check(member, 'event', one.api);
  if (type.collection && !declared!.members.has('items')) problems.push('a collection here, none in Excel');
  expect(problems).toEqual([]);
});

test.each(Object.values(enums).map((one) => [one.enumName!, one.values!] as const))(
  '%s has the values of Excel',
  (name, values) => {
    const upTo114 = (declaredEnums.get(name) ?? []).filter(({ sets }) => sets === null || Math.min(...sets) <= 14);
    expect([...values].sort()).toEqual(upTo114.map(({ value }) => value).sort());
  },
);

interface Prototype {
  _scalarPropertyOriginalNames?: string[];
  _scalarPropertyUpdateable?: boolean[];
  _navigationPropertyNames?: string[];
}

test('the client asks for the members by the names that the host knows, and agrees on what can be written', async () => {
  await startExcelHost(newWorkbook());
  const library = (globalThis as unknown as { Excel: Record<string, { prototype: Prototype }> }).Excel;
  const problems: string[] = [];
  for (const type of allClasses) {
    const proxy = library[type.name];
    if (!proxy) {
      problems.push(`${type.name}: unknown to the client`);
      continue;
    }
    const scalars = proxy.prototype._scalarPropertyOriginalNames ?? [];
    for (const [name, property] of Object.entries(type.properties)) {
      // `isEntireRow`, `isEntireColumn` are handled outside of the client's table.
      const at = scalars.findIndex((one) => one.toLowerCase() === name.toLowerCase());
      if (at < 0 && !(type.name === 'Range' && /^isEntire/.test(name)))
        problems.push(`${type.name}.${name}: no scalar of the client`);
      const updateable = proxy.prototype._scalarPropertyUpdateable?.[at];
      if (at >= 0 && property.set && updateable === false)
        problems.push(`${type.name}.${name}: the client cannot write it`);
    }
    for (const name of Object.keys(type.navigation)) {
      if (name.startsWith('_')) continue;
      if (!(name in proxy.prototype)) problems.push(`${type.name}.${name}: no navigation of the client`);
    }
    for (const name of Object.keys(type.methods)) {
      if (!(name in proxy.prototype))
        problems.push(`${type.name}.${name}: no method of the client (${wireName(name)})`);
    }
  }
  expect(problems).toEqual([]);
});
