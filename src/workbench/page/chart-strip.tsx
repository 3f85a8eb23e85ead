import type { SheetModel, WorkbookModel } from '../../host/model/workbook-model';
import type { Translate } from '../../i18n/translate';
import { chartData } from '../charts/chart-data';
import { ChartPreview } from '../charts/chart-preview';

interface Props {
  translate: Translate;
  model: WorkbookModel;
  sheet: SheetModel;
}

/** The charts of the sheet, sketched below the grid: the grid itself draws none. */
export function ChartStrip({ translate, model, sheet }: Props) {
  if (sheet.charts.length === 0) return null;
  return (
    <details className="charts" open>
      <summary>
        {translate('workbench.charts')}
        <small>{translate('workbench.charts.note')}</small>
      </summary>
      <div>
        {sheet.charts.map((chart) => (
          <ChartPreview key={chart.id} chart={chart} data={chartData(model, sheet, chart)} translate={translate} />
        ))}
      </div>
    </details>
  );
}
