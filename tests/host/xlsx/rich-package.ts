/** A package written by hand, with parts that neither openpyxl nor LibreOffice write: rich text, shared formulas, threaded comments, pivot caches … */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const CT = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const rels = (list: [id: string, type: string, target: string, mode?: string][]): string =>
  `${HEAD}<Relationships xmlns="${P}/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${R}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const dataRows = Array.from({ length: 10 }, (_, index) => {
  const row = index + 4;
  const shared = index === 0 ? '<f t="shared" ref="F4:F13" si="0">A4*1.5</f>' : '<f t="shared" si="0"/>';
  return `<row r="${row}" spans="1:6" x14ac:dyDescent="0.2"><c r="A${row}" s="1"><v>${index + 1}</v></c><c r="B${row}" t="s"><v>${index === 0 ? 2 : 3}</v></c><c r="C${row}" s="2"><v>${45800 + row}</v></c><c r="D${row}" t="inlineStr"><is><r><rPr><b/></rPr><t>教育局</t></r><r><t xml:space="preserve"> 财政局</t></r></is></c><c r="E${row}" t="s"><v>4</v></c><c r="F${row}">${shared}<v>${(index + 1) * 1.5}</v></c></row>`;
}).join('');

const SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor theme="5" tint="0.4"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F14"/><sheetViews><sheetView tabSelected="1" zoomScale="90" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="2" max="2" width="28.5" customWidth="1" outlineLevel="1"/></cols><sheetData><row r="1" spans="1:6" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" t="s"><v>6</v></c><c r="D3" t="s"><v>7</v></c><c r="E3" t="s"><v>8</v></c><c r="F3" t="s"><v>9</v></c></row>${dataRows}<row r="14"><c r="A14" t="b"><v>1</v></c><c r="B14" t="e"><v>#N/A</v></c><c r="C14" s="2" t="d"><v>2025-06-30</v></c><c r="D14" cm="1"><f t="array" ref="D14">_xlfn.CONCAT(B4:B5)</f><v>45678.300000000003</v></c><c r="F14"><f>SUM(F4:F13)</f><v>82.5</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/><protectedRanges><protectedRange sqref="E4:E13" name="可填"/></protectedRanges><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><phoneticPr fontId="0" type="noConversion"/><conditionalFormatting sqref="E4:E13"><cfRule type="expression" dxfId="0" priority="3" stopIfTrue="1"><formula>$E4="已完成"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A4:A13"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{AAAAAAAA-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1" xWindow="100" yWindow="200"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="E4:E13" xr:uid="{00000000-0002-0000-0000-000000000000}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><formula1>"未启动,推进中,已完成"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="D4" r:id="rId5" tooltip="打开"/></hyperlinks><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId4"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks><customProperties><customPr name="owner" r:id="rId6"/></customProperties><ignoredErrors><ignoredError sqref="B4:B13" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><mc:AlternateContent><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><controls><control shapeId="1026" r:id="rId9" name="按钮 1"/></controls></mc:Choice></mc:AlternateContent><tableParts count="1"><tablePart r:id="rId7"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AAAAAAAA-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>A4:A13</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D4:D13</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>字典!A1:A3</xm:f><xm:sqref>H4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const CHART = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'台账 2025'!$F$4:$F$13</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const FRAME = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

const PICTURE = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;

const anchor = (from: [number, number], to: [number, number], content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${from[1]}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from[0]}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${to[1]}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to[0]}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

const text = (value: string): string => `<si><t>${value}</t></si>`;
/** One red pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (char) => char.charCodeAt(0),
);

/** All parts by name. */
export function richParts(): Record<string, string | Uint8Array> {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${CT}.vmlDrawing"/><Default Extension="bin" ContentType="${CT}.spreadsheetml.printerSettings"/>${override('xl/workbook.xml', `${CT}.spreadsheetml.sheet.main+xml`)}${override('xl/worksheets/sheet1.xml', `${CT}.spreadsheetml.worksheet+xml`)}${override('xl/worksheets/sheet2.xml', `${CT}.spreadsheetml.worksheet+xml`)}${override('xl/styles.xml', `${CT}.spreadsheetml.styles+xml`)}${override('xl/sharedStrings.xml', `${CT}.spreadsheetml.sharedStrings+xml`)}${override('xl/calcChain.xml', `${CT}.spreadsheetml.calcChain+xml`)}${override('xl/drawings/drawing1.xml', `${CT}.drawing+xml`)}${override('xl/charts/chart1.xml', `${CT}.drawingml.chart+xml`)}${override('xl/comments1.xml', `${CT}.spreadsheetml.comments+xml`)}${override('xl/tables/table1.xml', `${CT}.spreadsheetml.table+xml`)}${override('xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml')}${override('xl/persons/person.xml', 'application/vnd.ms-excel.person+xml')}${override('customXml/itemProps1.xml', `${CT}.customXmlProperties+xml`)}${override('xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml')}${override('xl/customProperty1.bin', `${CT}.spreadsheetml.customProperty`)}</Types>`,
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="台账 2025" sheetId="3" r:id="rId1"/><sheet name="字典" sheetId="7" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'台账 2025'!$A$1:$F$14</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'台账 2025'!$1:$3</definedName><definedName name="状态" comment="字典">字典!$A$1:$A$3</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'sharedStrings', 'sharedStrings.xml'],
      ['rId5', 'calcChain', 'calcChain.xml'],
      ['rId6', 'customXml', '../customXml/item1.xml'],
      ['rId7', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ]),
    'xl/worksheets/sheet1.xml': SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': rels([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId5', 'hyperlink', 'https://example.org/?a=1&amp;b=2', 'External'],
      ['rId6', 'customProperty', '../customProperty1.bin'],
      ['rId7', 'table', '../tables/table1.xml'],
      [
        'rId8',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml',
      ],
      ['rId9', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ]),
    'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>'台账 2025'!A4+1</f><v>2</v></c></row></sheetData></worksheet>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="12"/><color theme="4" tint="-0.25"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="30" uniqueCount="10"><si><r><rPr><b/></rPr><t>重点</t></r><r><t>任务清单</t></r><rPh sb="0" eb="2"><t>ジュウテン</t></rPh></si>${['序号', '第一项_x000D_任务', '其他任务', '推进中', '任务', '完成时限', '责任单位', '状态', '得分'].map(text).join('')}</sst>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="F14" i="3"/><c r="F4" i="3"/></calcChain>`,
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}">${anchor([2, 7], [14, 12], FRAME)}${anchor([16, 0], [20, 2], PICTURE)}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': rels([
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ]),
    'xl/charts/chart1.xml': CHART,
    'xl/media/image1.png': PNG,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden'><v:textbox><div>a<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 2, 10, 4, 31, 7, 9</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t202" style='position:absolute'><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 4, 10, 5, 31, 8, 9</x:Anchor><x:Visible/><x:Row>5</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>督查室</author><author>tc={BBBBBBBB-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="B4" authorId="0"><text><r><rPr><b/></rPr><t>督查室:</t></r><r><t xml:space="preserve">
请核对</t></r></text></comment><comment ref="B6" authorId="1"><text><t>[线程批注]</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B6" dT="2025-01-01T00:00:00.00" personId="{CCCCCCCC-0000-0000-0000-000000000001}" id="{BBBBBBBB-0000-0000-0000-000000000001}"><text>讨论</text></threadedComment><threadedComment ref="B6" dT="2025-01-02T00:00:00.00" personId="{CCCCCCCC-0000-0000-0000-000000000001}" id="{BBBBBBBB-0000-0000-0000-000000000002}" parentId="{BBBBBBBB-0000-0000-0000-000000000001}"><text>答复</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="张三" id="{CCCCCCCC-0000-0000-0000-000000000001}" userId="z" providerId="None"/></personList>`,
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="任务表" displayName="任务表" ref="A3:F13" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A3:F13"/><tableColumns count="6">${['序号', '任务', '完成时限', '责任单位', '状态', '得分'].map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join('')}</tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/ctrlProps/ctrlProp1.xml': `${HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Button" lockText="1"/>`,
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from([1, 2, 3, 0, 255]),
    'xl/customProperty1.bin': Uint8Array.from(
      [...'办公室'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ),
    'customXml/item1.xml': '<plan xmlns="urn:example:plan"><a/></plan>',
    'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="{DDDDDDDD-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': rels([['rId1', 'customXmlProps', 'itemProps1.xml']]),
  };
}

export function richPackage(
  change: (parts: Record<string, string | Uint8Array>) => void = () => undefined,
): Uint8Array {
  const parts = richParts();
  change(parts);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}
