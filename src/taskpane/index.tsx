import { nearestLocale, translator } from '../i18n/translate';
import { mountPane } from './mount';

const root = document.getElementById('root');

/** Outside Excel there is nothing to work on; that is said instead of showing a pane that cannot do anything. */
function sayNoExcel(element: HTMLElement): void {
  const t = translator(nearestLocale(navigator.language));
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.style.cssText = 'margin: 24px; font: 14px/1.6 system-ui, sans-serif';
  text.textContent = t('pane.noExcel');
  element.replaceChildren(text);
}

if (root) {
  if (typeof Office === 'undefined') sayNoExcel(root);
  else
    void Office.onReady(({ host }) => {
      if (host === Office.HostType.Excel) mountPane(root);
      else sayNoExcel(root);
    });
}
