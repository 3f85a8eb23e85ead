import { act, screen, waitFor } from '@testing-library/react';
import { LEDGER, dialog, openPane, opened, settled, type OpenPane } from './pane-fixture';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

async function openFindings(
  sheets?: Parameters<typeof openPane>[0],
  before?: (host: OpenPane['host']) => void,
): Promise<OpenPane> {
  const pane = await openPane(sheets, { before });
  await pane.user.click(button(/^核查/));
  await opened(/^错误 \d+/);
  return pane;
}
/** Row 4 has spaces around its task, row 5 too. */
const SPACED = LEDGER.map((row, index) =>
  index === 3 || index === 4 ? [row[0]!, ` ${row[1]} `, ...row.slice(2)] : row,
);

test('Enter on a finding selects its cell and opens what can be done', async () => {
  const { user, selected } = await openFindings();
  const finding = button(/^D3 ?时限 2026-10-31 已过 22 天/);
  finding.focus();
  await user.keyboard('{Enter}');
  await settled();
  expect(selected()).toEqual({ sheet: '台账', row: 3, column: 4 });
  expect(button('认可此项')).toBeEnabled();
});

test('a finding in a row that is hidden says that it cannot be seen', async () => {
  const hide = ({ model }: OpenPane['host']): void => void model.sheets[0]!.rows.set(3, { hidden: true });
  const { user } = await openFindings(undefined, hide);
  await user.click(button(/^D3 ?时限 2026-10-31 已过 22 天/));
  await settled();
  expect(screen.getByText(/^这一行被筛掉或隐藏了/)).toBeInTheDocument();
});

test('arrow keys move along the list', async () => {
  const { user } = await openFindings();
  const items = [...document.querySelectorAll<HTMLElement>('[data-finding-item]')];
  items[0]!.focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(items[1]).toHaveFocus());
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(items[0]).toHaveFocus());
});

test('all of a rule are mended at once after a preview, and are gone from the list', async () => {
  const { user, cell } = await openFindings({ 台账: SPACED });
  await user.click(button('全部修正（2）'));
  const asked = await dialog();
  expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'B4 新建口袋公园 →新建口袋公园',
    'B5 编制停车方案 →编制停车方案',
  ]);
  await user.click(asked.getByRole('button', { name: '修正 2 处' }));
  await settled();
  expect([cell('台账', 4, 2), cell('台账', 5, 2)]).toEqual(['新建口袋公园', '编制停车方案']);
  await waitFor(() => expect(screen.queryByText('多余的空格')).not.toBeInTheDocument());
});

test('what a colleague changed meanwhile is skipped and said', async () => {
  const { user, host, cell } = await openFindings({ 台账: SPACED });
  await user.click(button('全部修正（2）'));
  // Changed behind the pane's back: no event tells of it.
  const sheet = host.model.sheets[0]!;
  const changed = sheet.cells.get(4)!.get(2)!;
  sheet.cells.get(4)!.set(2, { ...changed, value: '改过了' });
  await user.click(screen.getByRole('button', { name: '修正 2 处' }));
  await settled();
  expect(screen.getByText('已写入 1 个单元格，1 个没有写入：B4 已被改动。请核对后再试。')).toBeInTheDocument();
  expect(cell('台账', 4, 2)).toBe('改过了');
});

test('what one click mended is taken back by one click, and is found again', async () => {
  const { user, cell } = await openFindings({ 台账: SPACED });
  await user.click(button('全部修正（2）'));
  await user.click((await dialog()).getByRole('button', { name: '修正 2 处' }));
  await settled();
  await user.click(button('撤销'));
  await settled();
  expect([cell('台账', 4, 2), cell('台账', 5, 2)]).toEqual([' 新建口袋公园 ', ' 编制停车方案 ']);
  expect(screen.getByText('已撤销，2 个单元格恢复原样。')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: '全部修正（2）' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '撤销' })).not.toBeInTheDocument();
});

test('filters and grouping are as they were left; counts speak of what is shown', async () => {
  const { user } = await openFindings({ 台账: SPACED });
  await user.selectOptions(screen.getByRole('combobox', { name: '分组方式' }), '按行');
  await user.type(screen.getByRole('searchbox'), 'b5');
  expect(screen.getByText(/^筛出 1 项，共 \d+ 项$/)).toBeInTheDocument();
  expect(screen.getByRole('option', { name: '提示（1）' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: '警告（0）' })).toBeInTheDocument();
  await user.click(button('核查规则'));
  await user.click(button('返回'));
  await screen.findByText(/^筛出 1 项/);
  expect(screen.getByRole('combobox', { name: '分组方式' })).toHaveValue('row');
  expect(screen.getByRole('searchbox')).toHaveValue('b5');
});

test('a unit that is no longer named stays chosen in sight, not in secret', async () => {
  const { user, host } = await openFindings();
  await user.selectOptions(screen.getByRole('combobox', { name: '按单位筛选' }), '区应急局');
  act(() => host.userEdit('台账', 'E6', '区消防支队'));
  await screen.findByText('没有符合筛选条件的问题；请放宽筛选。', {}, { timeout: 20_000 });
  expect(screen.getByRole('combobox', { name: '按单位筛选' })).toHaveValue('区应急局');
});

test('counts follow what is typed on the sheet', async () => {
  const { host } = await openFindings();
  expect(button(/^D3 ?时限 2026-10-31 已过/)).toBeInTheDocument();
  act(() => host.userEdit('台账', 'G3', '已完成'));
  await waitFor(
    () => expect(screen.queryByRole('button', { name: /^D3 ?时限 2026-10-31 已过/ })).not.toBeInTheDocument(),
    {
      timeout: 20_000,
    },
  );
});

test('a finding is accepted with a reason, listed apart, and counts again on request', async () => {
  const { user } = await openFindings();
  const name = /^D6 ?时限 2026-09-30 已过 53 天/;
  await user.click(button(name));
  await settled();
  await user.click(button('认可此项'));
  const asked = await dialog();
  expect(asked.getByRole('button', { name: '认可此项' })).toBeDisabled();
  await user.type(asked.getByRole('textbox'), '已批准延期');
  await user.click(asked.getByRole('button', { name: '认可此项' }));
  await settled();
  await waitFor(() => expect(screen.queryByRole('button', { name })).not.toBeInTheDocument());
  await user.click(screen.getByText('已认可的问题（1）'));
  expect(screen.getByText('理由：已批准延期')).toBeInTheDocument();
  await user.click(button('取消认可'));
  await settled();
  expect(await screen.findByRole('button', { name })).toBeInTheDocument();
});

test('filters by severity, unit and words', async () => {
  const { user } = await openFindings({ 台账: SPACED });
  await user.selectOptions(screen.getByRole('combobox', { name: '按单位筛选' }), '区应急局');
  expect(screen.queryByRole('button', { name: /^D3/ })).not.toBeInTheDocument();
  expect(button(/^D6 ?时限/)).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: '按单位筛选' }), '全部单位');
  await user.type(screen.getByRole('searchbox', { name: '搜索问题、任务、单元格' }), 'b5');
  expect([...document.querySelectorAll('[data-finding-item]')].map(({ textContent }) => textContent)).toEqual([
    '提示多余的空格1',
    'B5“编制停车方案”前后有多余的空格或换行。',
  ]);
});

test('a rule that is turned off finds nothing any more', async () => {
  const { user } = await openFindings({ 台账: SPACED });
  await user.click(button('核查规则'));
  await user.click(await screen.findByText(/^文字（/));
  await user.click(screen.getByRole('switch', { name: '多余的空格' }));
  await user.click(button('保存规则'));
  await settled();
  await user.click(button('返回'));
  await screen.findByText(/^错误 \d+/);
  expect(screen.queryByText('多余的空格')).not.toBeInTheDocument();
});

test('writes the report sheet', async () => {
  const { user, host } = await openFindings();
  await user.click(button('写出报告'));
  await settled();
  expect(screen.getByText('已写出工作表“核查报告”。')).toBeInTheDocument();
  expect(host.model.sheets.map(({ name }) => name)).toContain('核查报告');
});
