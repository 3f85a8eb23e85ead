import { act, screen, within } from '@testing-library/react';
import { LEDGER, dialog, openPane, opened, settled } from './pane-fixture';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

test('says which ledger, how many tasks, and how they stand, in words', async () => {
  await openPane();
  expect(screen.getByText('台账：4 项任务')).toBeInTheDocument();
  expect(screen.getByText('统计截至今天（2026-11-22）')).toBeInTheDocument();
  const bands = within(screen.getByRole('list', { name: '各时限状态的任务数' }));
  expect(bands.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '逾期2',
    '临期0',
    '正常1',
    '久未更新0',
    '时限不明0',
    '办结1',
  ]);
});

test('steps through the overdue tasks on the sheet and round again', async () => {
  const { user, selected } = await openPane();
  const rows: number[] = [];
  for (let times = 0; times < 3; times += 1) {
    await user.click(button('下一项逾期'));
    await settled();
    rows.push(selected().row);
  }
  expect(rows).toEqual([3, 6, 3]);
  expect(screen.getByText('第 3 行：1 修缮老年食堂（逾期22天）')).toBeInTheDocument();
});

test('marks and clears: helper columns come and go, the ledger stays as it was', async () => {
  const { user, cell } = await openPane();
  await user.click(button(/^标出逾期/));
  await settled();
  expect(screen.getByText('已标出：逾期 2 项，临期 0 项，久未更新 0 项。')).toBeInTheDocument();
  expect(cell('台账', 2, 10)).toBe('到期日');
  await user.click(button('清除标记'));
  await user.click((await dialog()).getByRole('button', { name: '清除标记' }));
  await settled();
  expect(screen.getByText(/^已清除：辅助列 \d+ 列/)).toBeInTheDocument();
  expect(cell('台账', 2, 10)).toBeNull();
  expect(cell('台账', 3, 2)).toBe('修缮老年食堂');
});

test('a workbook without a ledger: why, and two ways to begin', async () => {
  const { user } = await openPane({
    通讯录: [
      ['姓名', '电话'],
      ['甲', '1'],
    ],
    空: [],
  });
  expect(screen.getByRole('heading', { name: '这个工作簿里还没有台账' })).toBeInTheDocument();
  expect(screen.getByText(/^通讯录：/)).toBeInTheDocument();
  expect(screen.getByText('空：空工作表')).toBeInTheDocument();
  await user.click(button(/^插入示例台账/));
  await settled();
  expect(screen.getByText('已插入示例台账。')).toBeInTheDocument();
  expect(screen.getByText(/^示例台账：\d+ 项任务$/)).toBeInTheDocument();
});

test('a new ledger: a name that is taken or that Excel refuses is said before it is tried', async () => {
  const { user } = await openPane();
  await user.click(button('新建台账'));
  const asked = await dialog();
  const name = asked.getByLabelText('工作表名称');
  await user.clear(name);
  await user.type(name, '台账');
  expect(asked.getByText('已有同名的工作表，请换一个名称。')).toBeInTheDocument();
  expect(asked.getByRole('button', { name: '新建' })).toBeDisabled();
  await user.clear(name);
  await user.type(name, '新/账');
  expect(asked.getByRole('button', { name: '新建' })).toBeDisabled();
  await user.clear(name);
  await user.type(name, '新账');
  await user.click(asked.getByRole('button', { name: '新建' }));
  await settled();
  expect(screen.getByText('已新建工作表“新账”。')).toBeInTheDocument();
});

test('several ledgers: all together, or the one that is picked', async () => {
  const second = [LEDGER[0]!, LEDGER[1]!, LEDGER[2]!];
  const { user } = await openPane({ 甲: LEDGER, 乙: second });
  expect(screen.getByText('2 个台账：5 项任务')).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: '选择台账' }), '乙');
  expect(screen.getByText('乙：1 项任务')).toBeInTheDocument();
});

test('a protected sheet: one sentence with what to do, and nothing written', async () => {
  const { user, cell } = await openPane(undefined, {
    before: ({ model }) => {
      const [sheet] = model.sheets;
      if (sheet) sheet.protection = { ...sheet.protection, protected: true };
    },
  });
  await user.click(button(/^标出逾期/));
  await settled();
  expect(screen.getByText(/受保护，不能写入；请在“审阅”中撤消工作表保护后再试。/)).toBeInTheDocument();
  expect(cell('台账', 2, 10)).toBeNull();
});

test('a cell that is being edited: said, and reading again works when it is over', async () => {
  const { user, host } = await openPane();
  host.setCellEditMode(true);
  await user.click(button('重新读取'));
  await settled();
  expect(screen.getByText(/有单元格正在编辑/)).toBeInTheDocument();
  host.setCellEditMode(false);
  await user.click(button('重新读取'));
  await settled();
  expect(screen.queryByText(/有单元格正在编辑/)).not.toBeInTheDocument();
});

test('marks that go by older due days are said and renewed; their columns are hidden and shown', async () => {
  const { user, host, cell } = await openPane();
  expect(screen.queryByRole('button', { name: '隐藏辅助列' })).not.toBeInTheDocument();
  await user.click(button(/^标出逾期/));
  await settled();
  expect(screen.queryByText(/表中的标记还是原来的/)).not.toBeInTheDocument();
  const due = cell('台账', 4, 10);
  act(() => host.userEdit('台账', 'D4', '2026年11月底前'));
  expect(
    await screen.findByText('1 项任务的到期日有变，表中的标记还是原来的。', {}, { timeout: 20_000 }),
  ).toBeInTheDocument();
  expect(cell('台账', 4, 10)).toBe(due);
  await settled();
  await user.click(button('更新标记'));
  await settled();
  expect(screen.queryByText(/表中的标记还是原来的/)).not.toBeInTheDocument();
  expect(cell('台账', 4, 10)).toBe(46356);
  const hidden = () =>
    [10, 11].map((at) =>
      host.model.sheets[0]!.columns.some(({ min, max, hidden: isHidden }) => isHidden && min <= at && at <= max),
    );
  await user.click(button('隐藏辅助列'));
  await settled();
  expect(hidden()).toEqual([true, true]);
  await user.click(button('显示辅助列'));
  await settled();
  expect(hidden()).toEqual([false, false]);
});

test('helper columns that share their columns with the user’s cells stay in sight, which is said', async () => {
  const { user } = await openPane({ 台账: [...LEDGER, [], [], [...Array<null>(9).fill(null), '说明：一', '二']] });
  await user.click(button(/^标出逾期/));
  await settled();
  await user.click(button('隐藏辅助列'));
  await settled();
  expect(screen.getByText(/还有您的内容，不能隐藏/)).toBeInTheDocument();
});

test('marks of one day lead to the sheet that explains them', async () => {
  const { user, selected } = await openPane();
  await user.click(button('静态标记'));
  await settled();
  await user.click(button('打开'));
  await settled();
  expect(selected().sheet).toBe('标记说明');
});

test('a sheet that is deleted is a ledger no longer, without reading again by hand', async () => {
  await openPane({ 甲: LEDGER, 乙: LEDGER });
  expect(screen.getByText('2 个台账：8 项任务')).toBeInTheDocument();
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').delete();
      await context.sync();
    }),
  );
  expect(await screen.findByText('乙：4 项任务', {}, { timeout: 20_000 })).toBeInTheDocument();
});

test('in English no Chinese is left on screen but what stands in the ledger', async () => {
  const rows = [
    ['Key tasks 2026'],
    ['No.', 'Task', 'Measures', 'Due date', 'Lead unit', 'Status'],
    [1, 'Repair the canteen', 'Refit 2 kitchens', '2026-10-31', 'Civil Affairs Bureau', 'In progress'],
    [2, 'Build a park', 'Build 3 parks', '2026-12-31', 'Parks Bureau', 'In progress'],
  ];
  const { user } = await openPane({ Tasks: rows }, { locale: 'en-US' });
  const han = (): string => document.body.textContent?.match(/\p{Script=Han}+/gu)?.join(' ') ?? '';
  expect(screen.getByText('Tasks: 2 tasks')).toBeInTheDocument();
  expect(han()).toBe('');
  for (const [job, sign] of [
    [/^Edit task/, /1 of 2/],
    [/^Check/, /^Errors/],
    [/^Monthly summary/, /^As of/],
    ['Columns', /^Tasks \(header/],
  ] as const) {
    await user.click(button(job));
    await opened(sign);
    await settled();
    expect(han()).toBe('');
    await user.click(button('Back'));
  }
});
