import { act, screen, within } from '@testing-library/react';
import { LEDGER, dialog, openPane, opened, settled, type OpenPane } from './pane-fixture';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

async function openForm(sheets?: Parameters<typeof openPane>[0]): Promise<OpenPane> {
  const pane = await openPane(sheets);
  await pane.user.click(button(/^填写任务/));
  await opened(/^第 \d+\/\d+ 项/);
  await pane.user.click(button('下一项'));
  await settled();
  return pane;
}
const changes = (): (string | null)[] =>
  within(screen.getByRole('list', { name: '将要写入的改动' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('shows the selected row, the schedule with its reading, the units with their part', async () => {
  await openForm();
  expect(screen.getByText('第 2/4 项（第 4 行）')).toBeInTheDocument();
  expect(screen.getByLabelText('任务')).toHaveValue('新建口袋公园');
  expect(screen.getByText('2026年12月底前 → 2026-12-31')).toBeInTheDocument();
  const units = screen.getAllByRole('list', { name: '读出的单位' }).map(({ textContent }) => textContent);
  expect(units).toEqual(['牵头区园林局', '配合 · 群体各街道']);
});

test('saves only the changed cells, after showing them before and after', async () => {
  const { user, cell } = await openForm();
  const remarks = screen.getByLabelText('备注');
  await user.type(remarks, '已开工');
  expect(changes()).toEqual(['备注（空）→已开工']);
  await user.click(button('保存'));
  await settled();
  expect(screen.getByText('已写入 1 个单元格。')).toBeInTheDocument();
  expect(cell('台账', 4, 9)).toBe('已开工');
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument();
});

test('a typed schedule is read while it is typed', async () => {
  const { user } = await openForm();
  const schedule = screen.getByLabelText('完成时限');
  expect(screen.queryByText(/保存前/)).not.toBeInTheDocument();
  await user.clear(schedule);
  await user.type(schedule, '9月31日前');
  expect(screen.getByText(/保存前/)).toHaveTextContent('保存前：正常 · 还剩39天');
  expect(screen.getByText(/未读出时限：日期不存在/)).toBeInTheDocument();
});

test('marking completed fills today, and is seen before it is saved', async () => {
  const { user, cell } = await openForm();
  await user.click(button('标为已完成'));
  expect(changes()).toEqual(['完成状态推进中→已完成', '完成时间（空）→2026-11-22']);
  expect(cell('台账', 4, 7)).toBe('推进中');
  await user.click(button('保存'));
  await settled();
  expect([cell('台账', 4, 7), cell('台账', 4, 8)]).toEqual(['已完成', 46348]);
});

test('typed changes are not lost: going on asks, moving about in the pane keeps them', async () => {
  const { user, cell } = await openForm();
  await user.type(screen.getByLabelText('备注'), '待核');
  await user.click(button('返回'));
  await user.click(button('继续填写（有未保存的修改）'));
  expect(await screen.findByLabelText('备注')).toHaveValue('待核');
  await settled();
  await user.click(button('下一项'));
  await user.click((await dialog()).getByRole('button', { name: '继续填写' }));
  expect(screen.getByLabelText('备注')).toHaveValue('待核');
  await settled();
  await user.click(button('下一项'));
  await user.click((await dialog()).getByRole('button', { name: '保存' }));
  await settled();
  expect(cell('台账', 4, 9)).toBe('待核');
  expect(await screen.findByText('第 3/4 项（第 5 行）')).toBeInTheDocument();
});

test('what was thrown away can be taken back', async () => {
  const { user, cell } = await openForm();
  await user.type(screen.getByLabelText('备注'), '写了很久');
  await user.click(button('放弃修改'));
  expect(screen.getByLabelText('备注')).toHaveValue('');
  await user.click(button('恢复所填'));
  expect(screen.getByLabelText('备注')).toHaveValue('写了很久');
  expect(screen.queryByText(/已放弃修改/)).not.toBeInTheDocument();
  expect(cell('台账', 4, 9)).toBeNull();
});

test('follows the selection, but not away from typed changes', async () => {
  const { host, user } = await openForm();
  act(() => host.userSelect('台账', 'C6'));
  expect(await screen.findByText('第 4/4 项（第 6 行）')).toBeInTheDocument();
  await user.type(screen.getByLabelText('备注'), '甲');
  act(() => host.userSelect('台账', 'C3'));
  expect(await screen.findByText('您选中了第 3 行，本行的修改还没有保存。')).toBeInTheDocument();
  expect(screen.getByLabelText('任务')).toHaveValue('排查燃气隐患');
});

test('a row that moved while it was edited is saved where it stands now', async () => {
  const { host, user, cell } = await openForm();
  await user.type(screen.getByLabelText('备注'), '移动后');
  act(() => host.userInsertRows('台账', 3, 1));
  expect(await opened('第 2/4 项（第 5 行）')).toBeInTheDocument();
  await user.click(button('保存'));
  await settled();
  expect([cell('台账', 4, 9), cell('台账', 5, 9)]).toEqual([null, '移动后']);
});

test('a row that was deleted while it was edited: the typed text stays on screen, nothing is written', async () => {
  const { host, user, cell } = await openForm();
  await user.type(screen.getByLabelText('备注'), '还要');
  act(() => host.userDeleteRows('台账', 4, 1));
  expect(await opened(/已不是原来的任务/)).toBeInTheDocument();
  expect(changes()).toEqual(['备注（空）→还要']);
  expect(cell('台账', 4, 9)).toBe('文件已印发');
});

test('a formula is not overwritten unless that is asked for', async () => {
  const rows = LEDGER.map((row, index) => (index === 3 ? [...row.slice(0, 8), '=1+1'] : row));
  const { user, cell } = await openForm({ 台账: rows });
  expect(screen.getByLabelText('备注')).toHaveAttribute('readonly');
  await user.click(button('用填写的内容替换公式'));
  const remarks = screen.getByLabelText('备注');
  await user.clear(remarks);
  await user.type(remarks, '两处');
  await user.click(button('保存'));
  await settled();
  expect(cell('台账', 4, 9)).toBe('两处');
});

test('a wrong reading is put right by hand, and the text in the cell stays', async () => {
  const { user, cell } = await openForm();
  await user.click(button('读得不对？更正'));
  await user.type(screen.getByLabelText('应为哪一天到期'), '2026-12-20');
  await user.click(button('按此日期'));
  await settled();
  expect(screen.getByText(/2026年12月底前 → 2026-12-20 · 已人工更正/)).toBeInTheDocument();
  expect(cell('台账', 4, 4)).toBe('2026年12月底前');
});

test('a correction says how many other rows it holds for, and is taken back', async () => {
  const rows = LEDGER.map((row, index) => (index >= 3 ? [...row.slice(0, 3), '持续推进', ...row.slice(4)] : row));
  const { user } = await openForm({ 台账: rows });
  await user.click(button('读得不对？更正'));
  expect(screen.getByText('另有 2 行写着同样的文字，更正后一并按此读。')).toBeInTheDocument();
  await user.type(screen.getByLabelText('应为哪一天到期'), '2026-12-20');
  await user.click(button('按此日期'));
  await settled();
  await user.click(button('读得不对？更正'));
  await user.click(button('恢复自动识别'));
  await settled();
  expect(screen.getByText('“持续推进”恢复自动识别。')).toBeInTheDocument();
  expect(screen.queryByText(/已人工更正/)).not.toBeInTheDocument();
});

test('adds a row below the shown one, which is selected then', async () => {
  const { user, cell, selected } = await openForm();
  await user.click(button('增行、编号'));
  await user.click(await screen.findByRole('menuitem', { name: '在本行下方加一行' }));
  await user.type(await screen.findByLabelText('任务'), '新增任务');
  expect(screen.queryByText(/您选中了/)).not.toBeInTheDocument();
  await user.click(button('加入台账'));
  await settled();
  expect(cell('台账', 5, 2)).toBe('新增任务');
  expect(cell('台账', 6, 2)).toBe('编制停车方案');
  expect(selected()).toMatchObject({ row: 5 });
});

test('a row that was added is taken back, unless it was worked on since', async () => {
  const { host, user, cell } = await openForm();
  const add = async (): Promise<void> => {
    await user.click(button('增行、编号'));
    await user.click(await screen.findByRole('menuitem', { name: '在本行下方加一行' }));
    await user.type(await screen.findByLabelText('任务'), '新增任务');
    await user.click(button('加入台账'));
    await settled();
  };
  await add();
  await user.click(button('撤销'));
  await settled();
  expect(screen.getByText('已撤销，刚加入的第 5 行已移除。')).toBeInTheDocument();
  expect(screen.getByText(/（第 4 行）/)).toBeInTheDocument();
  expect(cell('台账', 5, 2)).toBe('编制停车方案');
  expect(screen.queryByRole('button', { name: '撤销' })).not.toBeInTheDocument();

  await add();
  const undo = button('撤销');
  act(() => host.userEdit('台账', 'C5', '别人写的'));
  await settled();
  await user.click(undo);
  await settled();
  expect(screen.getByText(/第 5 行在加入之后有改动，没有撤销/)).toBeInTheDocument();
  expect(cell('台账', 5, 2)).toBe('新增任务');
});

test('a ledger without tasks: its first one is written in the form', async () => {
  const { user, cell } = await openPane({ 台账: LEDGER.slice(0, 2) });
  await user.click(screen.getByRole('button', { name: /^填写任务/ }));
  await user.click(await screen.findByRole('button', { name: '填写第一项任务' }));
  await user.type(screen.getByRole('textbox', { name: '任务' }), '修缮老年食堂');
  await user.click(screen.getByRole('button', { name: '加入台账' }));
  await settled();
  expect([cell('台账', 3, 1), cell('台账', 3, 2)]).toEqual([1, '修缮老年食堂']);
  expect(screen.getByText('已加入第 3 行。')).toBeInTheDocument();
});
