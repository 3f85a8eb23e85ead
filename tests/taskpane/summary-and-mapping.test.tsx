import { act, screen, within } from '@testing-library/react';
import { LEDGER, dialog, openPane, opened, settled } from './pane-fixture';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

test('shows the month, writes its sheet, and asks before the same month is replaced', async () => {
  const { user, host } = await openPane();
  await user.click(button(/^生成月报/));
  expect(await opened('2026年11月')).toBeInTheDocument();
  const rate = (await screen.findAllByText('办结率', {}, { timeout: 20_000 }))[0]!;
  expect(rate.parentElement).toHaveTextContent('办结率25%');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '通报文字' }).value).toContain('11月推进情况');
  await user.click(button('写出月报'));
  await settled();
  expect(screen.getByText('已写出工作表“月报 2026-11”。')).toBeInTheDocument();
  await user.click(button('写出月报'));
  await user.click((await dialog()).getByRole('button', { name: '取消' }));
  await user.click(button('写出月报'));
  await user.click((await dialog()).getByRole('button', { name: '替换' }));
  await settled();
  expect(screen.getByText('已更新工作表“月报 2026-11”。')).toBeInTheDocument();
  expect(host.model.sheets.map(({ name }) => name)).toEqual(['台账', '月报 2026-11']);
});

test('what was written on a sheet of ours is not replaced without asking', async () => {
  const { user, host, cell } = await openPane();
  await user.click(button(/^生成月报/));
  await opened('2026年11月');
  const bulletin = async (): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: '更多' }, { timeout: 20_000 }));
    await user.click(await screen.findByRole('menuitem', { name: '通报写到工作表' }));
  };
  await bulletin();
  await settled();
  expect(screen.getByText('已写出工作表“通报”。')).toBeInTheDocument();
  act(() => host.userEdit('通报', 'A3', '各乡镇、各部门：'));
  await settled();
  await bulletin();
  const asked = await dialog();
  expect(asked.getByText(/^已有“通报”；替换后/)).toBeInTheDocument();
  await user.click(asked.getByRole('button', { name: '取消' }));
  await settled();
  expect(cell('通报', 3, 1)).toBe('各乡镇、各部门：');
  await bulletin();
  await user.click((await dialog()).getByRole('button', { name: '替换' }));
  await settled();
  expect(cell('通报', 3, 1)).toBe('各有关单位：');
});

test('of a ledger without tasks no summary is written', async () => {
  const { user } = await openPane({ 台账: LEDGER.slice(0, 2) });
  await user.click(button(/^生成月报/));
  expect(await opened('台账里还没有任务。')).toBeInTheDocument();
  expect(button('写出月报')).toBeDisabled();
});

test('goes to other months, but to none that has not begun', async () => {
  const { user } = await openPane();
  await user.click(button(/^生成月报/));
  await opened('2026年11月');
  expect(button('下个月')).toBeDisabled();
  for (let months = 0; months < 11; months += 1) await user.click(button('上个月'));
  expect(screen.getByText('2025年12月')).toBeInTheDocument();
  await user.click(button('下个月'));
  expect(screen.getByText('2026年1月')).toBeInTheDocument();
});

test('a corrected column is remembered and read by; the correction can be taken back', async () => {
  const { user } = await openPane();
  await user.click(button('列对应'));
  const remarks = await screen.findByRole('combobox', { name: 'I 列“备注”对应' }, { timeout: 20_000 });
  expect(remarks).toHaveValue('remarks');
  await user.selectOptions(remarks, 'evidence');
  await user.click(button('保存列对应'));
  await settled();
  expect(screen.getByRole('combobox', { name: 'I 列“备注”对应' })).toHaveValue('evidence');
  await user.click(button('恢复自动识别'));
  await settled();
  expect(screen.getByRole('combobox', { name: 'I 列“备注”对应' })).toHaveValue('remarks');
});

test('a field has one column: giving it to another takes it from the first', async () => {
  const { user } = await openPane();
  await user.click(button('列对应'));
  const remarks = await screen.findByRole('combobox', { name: 'I 列“备注”对应' }, { timeout: 20_000 });
  await user.selectOptions(remarks, 'cooperatingUnits');
  expect(screen.getByRole('combobox', { name: 'F 列“配合单位”对应' })).toHaveValue('');
});

test('limits and columns that were changed and not saved are kept, and said from elsewhere', async () => {
  const { user } = await openPane();
  await user.click(button('列对应'));
  const remarks = await screen.findByRole('combobox', { name: 'I 列“备注”对应' }, { timeout: 20_000 });
  await user.selectOptions(remarks, 'evidence');
  await user.click(button('返回'));
  await user.click(button('设置'));
  const switched = await screen.findByRole('switch', { name: '暂缓的任务也判逾期' }, { timeout: 20_000 });
  await user.click(switched);
  await user.click(button('返回'));
  const bar = within(screen.getByText('有未保存的修改，还没有生效：'));
  await user.click(bar.getByRole('button', { name: '列对应' }));
  expect(await screen.findByRole('combobox', { name: 'I 列“备注”对应' })).toHaveValue('evidence');
  await user.click(button('放弃修改'));
  expect(screen.getByRole('combobox', { name: 'I 列“备注”对应' })).toHaveValue('remarks');
  await user.click(button('设置'));
  expect(await screen.findByRole('switch', { name: '暂缓的任务也判逾期' })).toBeChecked();
  await user.click(button('保存'));
  await settled();
  expect(screen.queryByText(/未保存/)).not.toBeInTheDocument();
});

test('limits are kept in the workbook and judged by at once', async () => {
  const { user } = await openPane();
  await user.click(button('设置'));
  const days = await screen.findByRole('spinbutton', { name: '剩余多少天以内算临期' }, { timeout: 20_000 });
  await user.clear(days);
  await user.type(days, '60');
  await user.tab();
  await user.click(button('保存'));
  await settled();
  await user.click(button('返回'));
  expect(button(/^临期 ?1$/)).toBeInTheDocument();
});

test('the language is chosen by the user', async () => {
  const { user } = await openPane();
  await user.click(button('设置'));
  await user.selectOptions(await screen.findByRole('combobox', { name: '语言' }, { timeout: 20_000 }), 'en-US');
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('en-US');
});

test('the board, the notices and the bulletin are written from the same figures', async () => {
  const { user, host } = await openPane();
  await user.click(button(/^生成月报/));
  await opened('2026年11月');
  for (const [item, sheet] of [
    ['写出总览（公式）', '总览'],
    ['写出督办单', '督办单'],
  ] as const) {
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    await settled();
    expect(screen.getByText(`已写出工作表“${sheet}”。`)).toBeInTheDocument();
    expect(host.model.sheets.map(({ name }) => name)).toContain(sheet);
  }
});
