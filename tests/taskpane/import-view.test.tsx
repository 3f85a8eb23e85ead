import { screen, within } from '@testing-library/react';
import { findSheet } from '../../src/host/model/sheets';
import { LEDGER, dialog, openPane, opened, settled, type OpenPane } from './pane-fixture';

/** A plan in our own words: two sections, a task without units, one with a schedule in its bracket. */
const PLAN = `青溪区2026年便民实事工作方案
一、改善出行
1.整修背街小巷。全年整修小巷12条，补齐路灯。同步更新路名牌。（牵头单位：区住建局；配合单位：区城管局；完成时限：2026年9月底前）
2.增设公交站点。新增站点8个，方便老人就医。（责任单位：区交通局）
二、优化养老
3.修缮老年食堂。完成厨房改造2处。（责任单位：区民政局；完成时限：2026年10月底前）
4.开展上门问诊。为失能老人建立档案。`;

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const card = (name: RegExp) => within(screen.getByRole('article', { name }));
const articles = (): (string | null)[] =>
  screen.getAllByRole('article').map((element) => element.getAttribute('aria-label'));

async function paste({ user }: OpenPane, text: string): Promise<void> {
  await user.click(button(/^导入方案/));
  await opened('方案文字');
  await user.click(screen.getByRole('textbox', { name: '方案文字' }));
  await user.paste(text);
  await user.click(button('读出任务'));
  await settled();
}

test('a pasted plan: its tasks with units and schedule, the doubtful one first, said in words', async () => {
  const pane = await openPane();
  await paste(pane, PLAN);
  expect(screen.getByText('读出 4 项任务，其中 1 项存疑')).toBeInTheDocument();
  expect(articles()).toEqual(['4 开展上门问诊', '1 整修背街小巷', '2 增设公交站点', '3 修缮老年食堂']);
  expect(card(/问诊/).getByText(/没有读到责任单位/)).toBeInTheDocument();
  const first = card(/小巷/);
  expect(first.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '牵头区住建局',
    '配合区城管局',
  ]);
  expect(first.getByText(/2026年9月底前 → /)).toBeInTheDocument();
  await pane.user.click(screen.getByRole('switch', { name: '存疑的排在前面' }));
  expect(articles()[0]).toBe('1 整修背街小巷');
});

test('rows are edited, joined, split, dropped and taken again; then a new ledger is written', async () => {
  const pane = await openPane();
  const { user } = pane;
  await paste(pane, PLAN);

  await user.click(button('修改：开展上门问诊'));
  await user.type(card(/问诊/).getByRole('textbox', { name: '责任（牵头）单位' }), '区卫健局');
  await user.type(card(/问诊/).getByRole('textbox', { name: '进度安排' }), '2026年6月底前');
  await user.click(card(/问诊/).getByRole('button', { name: '确定' }));
  expect(screen.getByText('读出 4 项任务，其中 0 项存疑')).toBeInTheDocument();
  expect(card(/问诊/).getByText('已修改')).toBeInTheDocument();
  expect(card(/问诊/).getByText(/2026年6月底前 → /)).toBeInTheDocument();

  await user.click(button('修改：整修背街小巷'));
  await user.selectOptions(card(/整修/).getByRole('combobox', { name: '从这一句起另立一项' }), '同步更新路名牌。');
  expect(articles()).toEqual([
    '4 开展上门问诊',
    '1 整修背街小巷',
    '同步更新路名牌',
    '2 增设公交站点',
    '3 修缮老年食堂',
  ]);
  await user.click(button('修改：增设公交站点'));
  await user.click(button('并入“同步更新路名牌”'));
  expect(articles()).toEqual(['4 开展上门问诊', '1 整修背街小巷', '同步更新路名牌', '3 修缮老年食堂']);

  await user.click(button('不要：修缮老年食堂'));
  expect(screen.getByText('读出 3 项任务，其中 0 项存疑')).toBeInTheDocument();
  await user.click(button('恢复：修缮老年食堂'));
  await user.click(button('不要：修缮老年食堂'));

  await user.click(button('写入台账（3 项）…'));
  const asked = await dialog();
  const name = asked.getByLabelText(/^工作表名称/);
  await user.clear(name);
  await user.type(name, '便民实事');
  await user.click(asked.getByRole('button', { name: '写入' }));
  await settled();
  expect(screen.getByText('已写入 3 项任务到工作表“便民实事”。')).toBeInTheDocument();
  const cells = [...(findSheet(pane.host.model, '便民实事')?.cells.values() ?? [])].flatMap((row) =>
    [...row.values()].map(({ value }) => value),
  );
  expect(cells).toEqual(expect.arrayContaining(['整修背街小巷', '同步更新路名牌', '开展上门问诊', '区卫健局']));
  expect(cells).not.toContain('修缮老年食堂');
});

test('appended to the ledger that is there, numbered on, without the task that stands there already', async () => {
  const pane = await openPane();
  const { user, cell } = pane;
  await paste(pane, PLAN);
  await user.click(button('写入台账（4 项）…'));
  const asked = await dialog();
  await user.click(asked.getByRole('radio', { name: '追加到现有台账' }));
  expect(asked.getByText('有 1 项与台账中的任务同名或相近，请逐项选择：')).toBeInTheDocument();
  expect(asked.getByText('与第 3 行同名：修缮老年食堂')).toBeInTheDocument();
  expect(asked.getByRole('combobox', { name: '怎样处理：修缮老年食堂' })).toHaveDisplayValue('跳过，不写入');
  await user.click(asked.getByRole('button', { name: '写入' }));
  await settled();
  expect(screen.getByText('已向“台账”追加 3 项任务，并入现有任务 0 项，跳过 1 项。')).toBeInTheDocument();
  const rows = [6, 7, 8, 9, 10].map((row) => [1, 2, 4, 5, 6].map((column) => cell('台账', row, column)));
  expect(rows).toEqual([
    [4, '排查燃气隐患', '2026年9月底前', '区应急局', '区住建局'],
    [5, '整修背街小巷', '2026年9月底前', '区住建局', '区城管局'],
    [6, '增设公交站点', null, '区交通局', null],
    [7, '开展上门问诊', null, null, null],
    [null, null, null, null, null],
  ]);
  expect(LEDGER).toHaveLength(6);
  expect(button(/^导入方案/)).toBeInTheDocument();
});

const REPEATED = `青溪区2026年便民实事工作方案
一、优化养老
1.修缮老年食堂。完成厨房改造2处。（牵头单位：区民政局、区卫健局；配合单位：区财政局；完成时限：2026年12月底前）
2.新建口袋公园项目。建成3座。（牵头单位：区园林局）
3.开展上门问诊。建立档案。（责任单位：区卫健局）`;

test('a task that stands there is merged: what changes is shown before and after, each change can be left out', async () => {
  const pane = await openPane();
  const { user, cell } = pane;
  await paste(pane, REPEATED);
  await user.click(button('写入台账（3 项）…'));
  const asked = await dialog();
  await user.click(asked.getByRole('radio', { name: '追加到现有台账' }));
  expect(asked.getByText('与第 4 行名称相近：新建口袋公园')).toBeInTheDocument();
  expect(asked.getByRole('combobox', { name: '怎样处理：新建口袋公园项目' })).toHaveDisplayValue('仍然追加为新任务');
  await user.selectOptions(asked.getByRole('combobox', { name: '全部按此处理' }), '并入现有任务（补单位、时限）');
  const labels = asked.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
  expect(labels).toEqual([
    '牵头单位（E3）： 区民政局 → 区民政局、区卫健局',
    '完成时限（D3）： 2026年10月底前 → 2026年12月底前',
  ]);
  expect(asked.getByText(/不必修改/)).toBeInTheDocument();
  await user.click(asked.getByRole('checkbox', { name: /完成时限/ }));
  await user.click(asked.getByRole('button', { name: '写入' }));
  await settled();
  expect(screen.getByText('已向“台账”追加 1 项任务，并入现有任务 2 项，跳过 0 项。')).toBeInTheDocument();
  expect([cell('台账', 3, 4), cell('台账', 3, 5), cell('台账', 4, 5)]).toEqual([
    '2026年10月底前',
    '区民政局、区卫健局',
    '区园林局',
  ]);
  expect([cell('台账', 7, 1), cell('台账', 7, 2), cell('台账', 8, 2)]).toEqual([5, '开展上门问诊', null]);
});

test('a ledger divided by heading rows: the headings that will be made are told, tasks go below their own', async () => {
  const pane = await openPane({
    清单: [
      ['序号', '任务', '责任单位', '完成时限'],
      ['一、改善出行', '', '', ''],
      [1, '修路', '区住建局', '2026年6月底前'],
      ['二、办好教育', '', '', ''],
      [2, '建校', '区教育局', '2026年8月底前'],
    ],
  });
  const { user, cell } = pane;
  await paste(pane, PLAN);
  await user.click(button('写入台账（4 项）…'));
  const asked = await dialog();
  await user.click(asked.getByRole('radio', { name: '追加到现有台账' }));
  expect(asked.getByText(/另外新增标题行：三、优化养老$/)).toBeInTheDocument();
  await user.click(asked.getByRole('button', { name: '写入' }));
  await settled();
  expect([2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => [cell('清单', row, 1), cell('清单', row, 2)])).toEqual([
    ['一、改善出行', ''],
    [1, '修路'],
    [3, '整修背街小巷'],
    [4, '增设公交站点'],
    ['二、办好教育', ''],
    [2, '建校'],
    ['三、优化养老', null],
    [5, '修缮老年食堂'],
    [6, '开展上门问诊'],
  ]);
});

test('a ledger without tasks is offered, and gets its first ones', async () => {
  const pane = await openPane({ 空台账: [['2026年任务台账'], ['序号', '主要任务', '任务', '完成时限', '责任单位']] });
  const { user, cell } = pane;
  await paste(pane, PLAN);
  await user.click(button('写入台账（4 项）…'));
  const asked = await dialog();
  await user.click(asked.getByRole('radio', { name: '追加到现有台账' }));
  expect(asked.getByRole('combobox', { name: '追加到' })).toHaveDisplayValue('空台账（0 项任务）');
  await user.click(asked.getByRole('button', { name: '写入' }));
  await settled();
  expect(screen.getByText('已向“空台账”追加 4 项任务。')).toBeInTheDocument();
  expect([3, 6].map((row) => [1, 2, 3].map((column) => cell('空台账', row, column)))).toEqual([
    [1, '一、改善出行', '整修背街小巷'],
    [4, '二、优化养老', '开展上门问诊'],
  ]);
});

test('what changed on the sheet meanwhile is told, nothing is written, and the preview is still there', async () => {
  const pane = await openPane();
  const { user, host, cell } = pane;
  await paste(pane, PLAN);
  await user.click(button('写入台账（4 项）…'));
  const asked = await dialog();
  await user.click(asked.getByRole('radio', { name: '追加到现有台账' }));
  host.session.eventsEnabled = false;
  host.userEdit('台账', 'B6', '排查燃气管网隐患');
  host.session.eventsEnabled = true;
  await user.click(asked.getByRole('button', { name: '写入' }));
  await settled();
  expect(screen.getByText('台账“台账”第 6 行在读取之后有改动，什么都没有写入；请核对后再追加。')).toBeInTheDocument();
  expect(cell('台账', 7, 2)).toBeNull();
  await user.click(button('写入台账（4 项）…'));
  const again = await dialog();
  await user.click(again.getByRole('radio', { name: '追加到现有台账' }));
  await user.click(again.getByRole('button', { name: '写入' }));
  await settled();
  expect(cell('台账', 7, 2)).toBe('整修背街小巷');
});

test('the preview outlives going away, with what was edited and what is being typed; another plan asks first', async () => {
  const pane = await openPane();
  const { user } = pane;
  await paste(pane, PLAN);
  await user.click(button('不要：修缮老年食堂'));
  await user.click(button('修改：开展上门问诊'));
  await user.type(card(/问诊/).getByRole('textbox', { name: '责任（牵头）单位' }), '区卫健局');
  await user.click(button('返回'));
  await settled();
  await user.click(button('继续核对方案（3 项）'));
  expect(await screen.findByText('读出 3 项任务，其中 1 项存疑')).toBeInTheDocument();
  expect(button('恢复：修缮老年食堂')).toBeInTheDocument();
  expect(card(/问诊/).getByRole('textbox', { name: '责任（牵头）单位' })).toHaveValue('区卫健局');
  expect(screen.getByText('有 1 项还在修改：请先点“确定”或“取消”。')).toBeInTheDocument();
  expect(button('写入台账（3 项）…')).toBeDisabled();

  await user.click(button('换一份'));
  const asked = await dialog();
  await user.click(asked.getByRole('button', { name: '取消' }));
  expect(articles()).toHaveLength(4);
  await user.click(button('换一份'));
  await user.click((await dialog()).getByRole('button', { name: '放弃并换一份' }));
  expect(await opened('方案文字')).toBeInTheDocument();
  await user.click(screen.getByRole('textbox', { name: '方案文字' }));
  await user.paste('还没有读的文字');
  await user.click(button('返回'));
  await user.click(button(/^导入方案/));
  expect(screen.getByRole('textbox', { name: '方案文字' })).toHaveValue('还没有读的文字');
});

test('an untouched preview is left without a question', async () => {
  const pane = await openPane();
  await paste(pane, PLAN);
  await pane.user.click(button('换一份'));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(await opened('方案文字')).toBeInTheDocument();
});

test('by keyboard: arrows move from task to task, and the focus stays in the card that is worked on', async () => {
  const pane = await openPane();
  const { user } = pane;
  await paste(pane, PLAN);
  const frame = () => new Promise((resolve) => setTimeout(resolve, 40));
  button('修改：开展上门问诊').focus();
  await user.keyboard('{ArrowDown}');
  await frame();
  expect(button('修改：整修背街小巷')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(card(/小巷/).getByRole('textbox', { name: '任务' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(button('修改：整修背街小巷')).toHaveFocus();
  button('不要：整修背街小巷').focus();
  await user.keyboard('{Enter}');
  expect(button('恢复：整修背街小巷')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(button('修改：整修背街小巷')).toHaveFocus();
  await user.click(button('修改：修缮老年食堂'));
  button('并入“增设公交站点”').focus();
  await user.keyboard('{Enter}');
  await frame();
  expect(button('修改：增设公交站点')).toHaveFocus();
});

test('what is no plan, and a file of another kind, get one sentence each', async () => {
  const pane = await openPane({ 空: [] });
  await paste(pane, '今天天气很好。');
  expect(screen.getByText(/^没有读出任务/)).toBeInTheDocument();
  const file = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34])], '方案.docx');
  Object.assign(file, {
    arrayBuffer: async () => new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34]).buffer,
  });
  await pane.user.upload(screen.getByTestId('plan-file'), file);
  await settled();
  expect(screen.getByText(/^“方案\.docx”是 PDF 文件/)).toBeInTheDocument();
});

const LISTED = `安居区2026年老旧小区改造工作方案
一、摸清底数
1.排查房屋结构。完成排查40栋。（责任单位：区住建局；完成时限：2026年3月底前）
2.编制改造清单。印发清单1份。（责任单位：区发改局；完成时限：2026年4月底前）
附件
老旧小区改造任务清单
序号
任务
责任单位
完成时限
1
排查房屋结构
区住建局、区消防大队
2026年3月底前
2
编制改造清单
区发改局
2026年4月底前`;

test('where body and list differ, either is taken, and the choice can be taken back', async () => {
  const pane = await openPane();
  await paste(pane, LISTED);
  expect(screen.getByRole('checkbox', { name: /^正文/ })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /^任务清单/ })).not.toBeChecked();
  const units = card(/^1 排查/).getByRole('combobox', { name: '责任（牵头）单位不同' });
  const chips = (): string[] =>
    within(card(/^1 排查/).getByRole('list'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');
  await pane.user.selectOptions(units, '清单：区住建局、区消防大队');
  expect(chips()).toEqual(['牵头区住建局', '牵头区消防大队']);
  await pane.user.selectOptions(units, '正文：区住建局');
  expect(chips()).toEqual(['牵头区住建局']);
  await pane.user.click(screen.getByRole('checkbox', { name: /^任务清单/ }));
  expect(screen.getAllByRole('article')).toHaveLength(4);
});

test('what differs is counted, comes right after the doubts, and either side is taken for all tasks at once', async () => {
  const pane = await openPane();
  await paste(
    pane,
    LISTED.replace('印发清单1份', '印发清单1份，公布清单').replace('2026年4月底前）', '2026年5月底前）'),
  );
  expect(articles()).toEqual(['1 排查房屋结构', '2 编制改造清单']);
  expect(screen.getByText(/^正文与清单不同：/)).toHaveTextContent('责任（牵头）单位不同 1 项');
  expect(screen.getByText(/^正文与清单不同：/)).toHaveTextContent('进度安排不同 1 项');
  await pane.user.selectOptions(screen.getByRole('combobox', { name: '进度安排不同 1 项' }), '全部取清单');
  expect(card(/^2 编制/).getByRole('combobox', { name: '进度安排不同' })).toHaveValue('list');
  expect(card(/^2 编制/).getByText(/2026年4月底前 → /)).toBeInTheDocument();
  await pane.user.click(screen.getByRole('checkbox', { name: /^任务清单/ }));
  expect(screen.getByText('正文和清单都已勾选：同一项任务会写入两次。')).toBeInTheDocument();
});

test('a very long text is read as soon as it is pasted, and does not stay in the box', async () => {
  const pane = await openPane();
  await pane.user.click(button(/^导入方案/));
  await opened('方案文字');
  await pane.user.click(screen.getByRole('textbox', { name: '方案文字' }));
  const rest = '做好各项准备，确保质量和安全。'.repeat(8000);
  await pane.user.paste(`${PLAN}\n5.完成收尾工作。${rest}（责任单位：区住建局）`);
  await settled();
  expect(await screen.findByText(/^读出 5 项任务/, {}, { timeout: 20_000 })).toBeInTheDocument();
});

const UNREAD = `学习资料网
青溪区2026年便民实事工作方案
为办好群众身边的事，制定本方案。
一改善出行
1.整修背街小巷。全年整修小巷12条。（责任单位：区住建局）
2.增设公交站点。新增站点8个。（责任单位：区交通局；完成时限：2026年9月底前）
二、优化养老
3.修缮老年食堂。完成改造2处。（责任单位：区民政局）
青溪区人民政府办公室
2026年1月5日`;

test('nothing is swallowed: encoding, repairs one by one, text in no task; the source is marked as it was understood', async () => {
  const pane = await openPane();
  await pane.user.click(button(/^导入方案/));
  await opened('方案文字');
  const bytes = new TextEncoder().encode(UNREAD);
  const file = new File([bytes], '方案.txt');
  Object.assign(file, { arrayBuffer: async () => bytes.buffer });
  await pane.user.upload(screen.getByTestId('plan-file'), file);
  await settled();
  expect(screen.getByText('按 UTF-8 编码读取。')).toBeInTheDocument();
  const summary = screen.getByText(/^读取说明/);
  const notes = within(summary.closest('details')!);
  const lines = notes.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent ?? '');
  expect(lines.join('\n')).toContain('青溪区人民政府办公室');
  expect(lines.join('\n')).toContain('为办好群众身边的事，制定本方案。');
  expect(lines.join('\n')).toContain('补上序号后的顿号');
  const marked = [...screen.getByRole('article', { name: /公交/ }).querySelectorAll('mark')].map(
    ({ textContent }) => textContent,
  );
  expect(marked.join('|')).toContain('增设公交站点');
  expect(marked.join('|')).toContain('区交通局');
  expect(marked.join('|')).toContain('2026年9月底前');
});

test('in English no Chinese is left but what stands in the plan', async () => {
  const { user } = await openPane({ 空: [] }, { locale: 'en-US' });
  await user.click(button(/^Import a plan/));
  await opened('Text of the plan');
  expect(document.querySelector('main')?.textContent).not.toMatch(/\p{Script=Han}/u);
});
