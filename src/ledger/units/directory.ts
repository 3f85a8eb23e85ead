import { unitKey } from './unit-key';

/** One unit as the organisation spells it (a row of the directory sheet). */
export interface UnitEntry {
  readonly name: string;
  readonly shortNames: readonly string[];
  /** 分组: 区直部门, 街道 … ; '' when none. */
  readonly group: string;
  /** 联系人; '' when none. */
  readonly contact: string;
}

/** Spellings that a person has confirmed: as written → name in the directory. Stored in the workbook by others. */
export type ConfirmedAliases = Readonly<Record<string, string>>;

/** Units with the look-up by which names are matched. */
export interface UnitDirectory {
  readonly entries: readonly UnitEntry[];
  readonly byName: ReadonlyMap<string, UnitEntry>;
  /** Short names and confirmed aliases by key; two entries where a short name stands for both. */
  readonly byAlias: ReadonlyMap<string, readonly UnitEntry[]>;
}

export type DirectoryColumn = 'name' | 'shortNames' | 'group' | 'contact';

/** One row of the directory sheet as text; `shortNames` holds several, parted by 、 , ; / or line breaks. */
export type DirectoryRow = Readonly<Partial<Record<DirectoryColumn, string>>>;

const HEADERS: Readonly<Record<DirectoryColumn, readonly string[]>> = {
  name: [
    '单位名称',
    '单位全称',
    '全称',
    '规范名称',
    '标准名称',
    '单位',
    '部门',
    '部门名称',
    'name',
    'unit',
    'fullname',
  ],
  shortNames: [
    '简称',
    '别名',
    '简称/别名',
    '单位简称',
    '其他名称',
    '曾用名',
    'shortnames',
    'shortname',
    'alias',
    'aliases',
  ],
  group: ['分组', '类别', '单位类别', '分类', '组别', 'group', 'category'],
  contact: ['联系人', '联络员', '联系方式', '联系人及电话', 'contact'],
};

/** The directory column that a header names, or null. */
export function directoryColumn(header: string): DirectoryColumn | null {
  const key = unitKey(header);
  const columns = Object.keys(HEADERS) as DirectoryColumn[];
  return columns.find((column) => HEADERS[column].includes(key)) ?? null;
}

function build(entries: readonly UnitEntry[], confirmed: ConfirmedAliases): UnitDirectory {
  const byName = new Map<string, UnitEntry>();
  for (const entry of entries) if (!byName.has(unitKey(entry.name))) byName.set(unitKey(entry.name), entry);
  const kept = [...byName.values()];
  const byAlias = new Map<string, UnitEntry[]>();
  for (const entry of kept) {
    for (const alias of entry.shortNames) {
      const known = byAlias.get(unitKey(alias)) ?? [];
      if (!known.includes(entry)) byAlias.set(unitKey(alias), [...known, entry]);
    }
  }
  for (const [written, name] of Object.entries(confirmed)) {
    const entry = byName.get(unitKey(name));
    if (entry !== undefined) byAlias.set(unitKey(written), [entry]);
  }
  return { entries: kept, byName, byAlias };
}

/** The directory of a sheet's rows. Rows without a name are skipped; of two rows with one name the first holds. */
export function directoryFromRows(rows: readonly DirectoryRow[], confirmed: ConfirmedAliases = {}): UnitDirectory {
  const entries = rows.flatMap(({ name = '', shortNames = '', group = '', contact = '' }): UnitEntry[] => {
    if (name.trim() === '') return [];
    const aliases = shortNames.split(/[、,，;；/|\n]/).map((alias) => alias.trim());
    return [
      {
        name: name.trim(),
        shortNames: aliases.filter((alias) => !/^(?:无|暂无|[-—–]*)$/.test(alias)),
        group: group.trim(),
        contact: contact.trim(),
      },
    ];
  });
  return build(entries, confirmed);
}

/** Without a directory sheet: the names of the ledger itself. Of spellings that are equal but for width and blanks the first holds. */
export function directoryFromNames(names: readonly string[], confirmed: ConfirmedAliases = {}): UnitDirectory {
  const entries = names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, shortNames: [], group: '', contact: '' }));
  return build(entries, confirmed);
}
