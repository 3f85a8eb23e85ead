/** Every class that the stand-in knows. A new class is added here and nowhere else. */
import { fail } from '../protocol/errors';
import type { HostClass } from '../protocol/host-class';
import { rangeAreas } from './areas/range-areas';
import { rangeCollection } from './areas/range-collection';
import { chart } from './charts/chart';
import { chartAxes, chartAxis, chartGridlines } from './charts/chart-axes';
import { chartCollection } from './charts/chart-collection';
import { chartDataLabel } from './charts/chart-data-label';
import { chartDataLabels } from './charts/chart-data-labels';
import { chartAreaFormat, chartFont, chartTitleFormat } from './charts/chart-fonts';
import { chartFill, chartLineFormat, chartPointFormat, chartSeriesFormat } from './charts/chart-formats';
import { chartLegend } from './charts/chart-legend';
import { chartPoint } from './charts/chart-point';
import { chartPointsCollection } from './charts/chart-points-collection';
import { chartSeries } from './charts/chart-series';
import { chartSeriesCollection } from './charts/chart-series-collection';
import { chartTitle } from './charts/chart-title';
import { comment } from './comments/comment';
import { commentCollection } from './comments/comment-collection';
import { commentReply } from './comments/comment-reply';
import { commentReplyCollection } from './comments/comment-reply-collection';
import { cellValueConditionalFormat } from './conditional/cell-value-conditional-format';
import { conditionalFormat } from './conditional/conditional-format';
import { conditionalFormatCollection } from './conditional/conditional-format-collection';
import { conditionalFormatRule } from './conditional/conditional-format-rule';
import { conditionalRangeFill } from './conditional/conditional-range-fill';
import { conditionalRangeFont } from './conditional/conditional-range-font';
import { conditionalRangeFormat } from './conditional/conditional-range-format';
import { customConditionalFormat } from './conditional/custom-conditional-format';
import { textConditionalFormat } from './conditional/text-conditional-format';
import { autoFilter } from './filters/auto-filter';
import { filter } from './filters/filter';
import { formatProtection } from './format/format-protection';
import { rangeBorder } from './format/range-border';
import { rangeBorderCollection } from './format/range-border-collection';
import { rangeFill } from './format/range-fill';
import { rangeFont } from './format/range-font';
import { rangeFormat } from './format/range-format';
import { namedItem } from './names/named-item';
import { namedItemCollection } from './names/named-item-collection';
import { range } from './range/range';
import { rangeSort } from './range/range-sort';
import { rangeView } from './range/range-view';
import { rangeViewCollection } from './range/range-view-collection';
import { setting } from './settings/setting';
import { settingCollection } from './settings/setting-collection';
import { table } from './tables/table';
import { tableCollection } from './tables/table-collection';
import { tableColumn } from './tables/table-column';
import { tableColumnCollection } from './tables/table-column-collection';
import { tableRow } from './tables/table-row';
import { tableRowCollection } from './tables/table-row-collection';
import { tableScopedCollection } from './tables/table-scoped-collection';
import { tableSort } from './tables/table-sort';
import { dataValidation } from './validation/data-validation';
import { application } from './workbook/application';
import { customProperty } from './workbook/custom-property';
import { customPropertyCollection } from './workbook/custom-property-collection';
import { documentProperties } from './workbook/document-properties';
import { runtime } from './workbook/runtime';
import { workbook } from './workbook/workbook';
import { workbookProtection } from './workbook/workbook-protection';
import { headerFooter } from './worksheet/header-footer';
import { headerFooterGroup } from './worksheet/header-footer-group';
import { pageBreak } from './worksheet/page-break';
import { pageBreakCollection } from './worksheet/page-break-collection';
import { pageLayout } from './worksheet/page-layout';
import { worksheet } from './worksheet/worksheet';
import { worksheetCollection } from './worksheet/worksheet-collection';
import { worksheetCustomProperty } from './worksheet/worksheet-custom-property';
import { worksheetCustomPropertyCollection } from './worksheet/worksheet-custom-property-collection';
import { worksheetFreezePanes } from './worksheet/worksheet-freeze-panes';
import { worksheetProtection } from './worksheet/worksheet-protection';
import { customXmlPart } from './xml/custom-xml-part';
import { customXmlPartCollection } from './xml/custom-xml-part-collection';
import { customXmlPartScopedCollection } from './xml/custom-xml-part-scoped-collection';

export const allClasses: readonly HostClass[] = [
  application,
  autoFilter,
  cellValueConditionalFormat,
  chart,
  chartAreaFormat,
  chartAxes,
  chartAxis,
  chartCollection,
  chartDataLabel,
  chartDataLabels,
  chartFill,
  chartFont,
  chartGridlines,
  chartLegend,
  chartLineFormat,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
  chartTitleFormat,
  comment,
  commentCollection,
  commentReply,
  commentReplyCollection,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  dataValidation,
  documentProperties,
  filter,
  formatProtection,
  headerFooter,
  headerFooterGroup,
  namedItem,
  namedItemCollection,
  pageBreak,
  pageBreakCollection,
  pageLayout,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  rangeSort,
  rangeView,
  rangeViewCollection,
  runtime,
  setting,
  settingCollection,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
  textConditionalFormat,
  workbook,
  workbookProtection,
  worksheet,
  worksheetCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
  worksheetFreezePanes,
  worksheetProtection,
];

const byName = new Map(allClasses.map((one) => [one.name, one]));

/** @throws ApiNotFound for a class that the stand-in does not know. */
export function classNamed(name: string): HostClass {
  return byName.get(name) ?? fail('ApiNotFound', `class ${name}`);
}
