/** The workbook part: sheets, their order and state, names, active sheet, recalculation; and the calculation chain. */
import type { WorkbookModel } from '../model/workbook-model';
import { type SheetSource, type WorkbookSource } from './context';
import type { Draft } from './draft';
import { setRelation } from './parts/custom-properties';
import { sheetNumber, syncFilterName, WORKBOOK_ORDER, writeNames } from './parts/names';
import {
  boolAttr,
  child,
  children,
  create,
  ensure,
  numberAttr,
  relationAttr,
  remove,
  root,
  setAttr,
  type Element,
} from './xml';

/** `paths`: sheet id → part path. */
export function writeWorkbook(
  draft: Draft,
  model: WorkbookModel,
  source: WorkbookSource,
  paths: ReadonlyMap<string, string>,
): void {
  const dirty = (part: Parameters<typeof model.dirty.has>[0]): boolean => model.dirty.has(part);
  if (dirty('formulas')) dropCalculationChain(draft, source);
  const layout = model.sheets.some((sheet) => sheet.dirty.has('pageLayout') || sheet.dirty.has('autoFilter'));
  const recalculate = (dirty('calculation') || dirty('formulas')) && hasFormulas(model);
  if (!dirty('sheets') && !dirty('names') && !layout && !recalculate && model.sheets.every((sheet) => sheet.source))
    return;
  const workbook = root(draft.edit(source.path));
  const list = ensure(workbook, 'sheets', WORKBOOK_ORDER);
  const before = children(list, 'sheet');
  if (dirty('sheets') || model.sheets.some((sheet) => !sheet.source)) writeSheets(draft, model, source, paths, list);
  const after = children(list, 'sheet');
  const places = new Map<string, number>();
  const relations = draft.relationships(source.path);
  after.forEach((element, place) => {
    const target = relations.find((relation) => relation.id === relationAttr(element))?.target;
    for (const [id, path] of paths) if (path === target) places.set(id, place);
  });
  if (dirty('names') || dirty('sheets') || layout) {
    const withFilters = model.sheets.reduce(
      (names, sheet) => (sheet.dirty.has('autoFilter') ? syncFilterName({ ...model, names }, sheet) : names),
      model.names,
    );
    const moved = new Map(before.map((element, place) => [String(place), String(after.indexOf(element))]));
    writeNames(workbook, { ...model, names: withFilters }, places, moved);
  }
  if (dirty('sheets')) writeActive(workbook, places.get(model.activeSheetId) ?? 0);
  if (recalculate) {
    const calculation = ensure(workbook, 'calcPr', WORKBOOK_ORDER);
    if (!boolAttr(calculation, 'fullCalcOnLoad')) setAttr(calculation, 'fullCalcOnLoad', 1);
  }
}

function hasFormulas(model: WorkbookModel): boolean {
  for (const sheet of model.sheets)
    for (const cells of sheet.cells.values())
      for (const cell of cells.values()) if (cell.formula !== undefined) return true;
  return false;
}

/** A chain that names cells without formulas makes Excel repair the file; without one it is built anew. */
function dropCalculationChain(draft: Draft, source: WorkbookSource): void {
  for (const relation of draft.relationships(source.path)) {
    if (relation.kind !== 'calcChain') continue;
    draft.unrelate(source.path, relation.id);
    draft.delete(relation.target);
  }
}

/** `sheet` elements in the model's order; chart sheets stay behind the sheet they followed. */
function writeSheets(
  draft: Draft,
  model: WorkbookModel,
  source: WorkbookSource,
  paths: ReadonlyMap<string, string>,
  list: Element,
): void {
  const present = children(list, 'sheet');
  const relations = draft.relationships(source.path);
  const byRelation = new Map(present.map((element) => [relationAttr(element), element]));
  const known = new Set(model.sheets.map((sheet) => (sheet.source as SheetSource | undefined)?.relationId));
  const followers = new Map<Element | null, Element[]>();
  let previous: Element | null = null;
  for (const element of present) {
    const relation = relations.find((each) => each.id === relationAttr(element));
    if (relation?.kind !== 'worksheet') followers.set(previous, [...(followers.get(previous) ?? []), element]);
    else if (known.has(relation.id)) previous = element;
    else removeSheetPart(draft, source, relation.id, relation.target);
    remove(element);
  }
  let number = Math.max(0, ...present.map(sheetNumber));
  const append = (element: Element | null): void => {
    if (element) list.appendChild(element);
    for (const follower of followers.get(element) ?? []) list.appendChild(follower);
  };
  append(null);
  for (const sheet of model.sheets) {
    const relationId = (sheet.source as SheetSource | undefined)?.relationId;
    let element = relationId === undefined ? undefined : byRelation.get(relationId);
    if (!element) {
      element = create(list, 'sheet', { name: sheet.name, sheetId: ++number });
      setRelation(element, draft.relate(source.path, 'worksheet', paths.get(sheet.id)!), draft.strict);
    }
    setAttr(element, 'name', sheet.name);
    setAttr(
      element,
      'state',
      sheet.visibility === 'Visible' ? undefined : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    );
    append(element);
  }
}

/** Removes the part of a removed sheet and the parts that only it uses. */
function removeSheetPart(draft: Draft, source: WorkbookSource, relationId: string, path: string): void {
  for (const relation of draft.relationships(path)) {
    if (relation.external || !draft.has(relation.target)) continue;
    const shared = draft.base.names.some(
      (name) =>
        name !== path &&
        name.endsWith('.rels') === false &&
        name !== relation.target &&
        draft.base.relationships(name).some((each) => !each.external && each.target === relation.target),
    );
    if (shared) continue;
    for (const inner of draft.relationships(relation.target)) if (inner.kind === 'chart') draft.delete(inner.target);
    draft.delete(relation.target);
  }
  draft.unrelate(source.path, relationId);
  draft.delete(path);
}

function writeActive(workbook: Element, place: number): void {
  const views = ensure(workbook, 'bookViews', WORKBOOK_ORDER);
  let view = child(views, 'workbookView');
  if (!view) {
    view = create(views, 'workbookView');
    views.appendChild(view);
  }
  if (numberAttr(view, 'activeTab', 0) === place) return;
  setAttr(view, 'activeTab', place || undefined);
  const first = numberAttr(view, 'firstSheet', 0);
  if (first > place) setAttr(view, 'firstSheet', undefined);
}
