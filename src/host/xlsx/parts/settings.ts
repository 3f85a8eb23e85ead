/**
 * Document settings of the add-in (`Office.context.document.settings`). Excel keeps them in the task pane's web-extension
 * part, which LibreOffice drops on save; a custom XML part survives both Excel and LibreOffice, so that is where they go.
 */
import type { WorkbookModel } from '../../model/workbook-model';
import type { Draft } from '../draft';
import type { Package } from '../package';
import { attr, children, escapeXml, parseXml, root, XML_HEAD } from '../xml';
import { decodeXstring, encodeXstring } from '../xstring';
import { addPart, SETTINGS_NS } from './custom-xml';

const SETTINGS_ID = '{7E3B6C52-4B0D-4C7E-9A51-1D2F6E8A9C40}';

function settingsPart(source: Package, workbookPath: string): { path: string; text: string } | undefined {
  for (const relation of source.relationships(workbookPath)) {
    if (relation.kind !== 'customXml' || !source.has(relation.target)) continue;
    const text = source.text(relation.target);
    if (text.includes(SETTINGS_NS)) return { path: relation.target, text };
  }
  return undefined;
}

export function readSettings(source: Package, workbookPath: string): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const part = settingsPart(source, workbookPath);
  if (!part) return settings;
  for (const element of children(root(parseXml(part.text, part.path)), 'setting')) {
    try {
      settings.set(decodeXstring(attr(element, 'name') ?? ''), JSON.parse(decodeXstring(element.textContent ?? '')));
    } catch {
      // A setting someone edited by hand into something else is as if it were not there.
    }
  }
  return settings;
}

export function writeSettings(draft: Draft, model: WorkbookModel, workbookPath: string): void {
  const items = [...model.settings].map(
    ([name, value]) =>
      `<setting name="${escapeXml(encodeXstring(name))}">${escapeXml(encodeXstring(JSON.stringify(value) ?? 'null'))}</setting>`,
  );
  const xml = `${XML_HEAD}<settings xmlns="${SETTINGS_NS}">${items.join('')}</settings>`;
  const part = settingsPart(draft.base, workbookPath);
  if (part) draft.put(part.path, xml);
  else if (items.length > 0) addPart(draft, workbookPath, SETTINGS_ID, xml);
}
