/** Starts the spreadsheet grid. Loaded lazily: it is by far the largest part of the page. */
import { LocaleType, Univer, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';

export interface StartedUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * The grid only shows: no toolbar, tabs or menus of its own; it is never given a formula, so it
 * calculates nothing. None of its own texts is to be seen, so one language does.
 */
export function startUniver(container: HTMLElement): StartedUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    footer: false,
    formulaBar: false,
    contextMenu: false,
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin as PluginCtor<Plugin>, config);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
