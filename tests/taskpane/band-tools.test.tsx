import { screen, within } from '@testing-library/react';
import { openPane, settled } from './pane-fixture';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

test('shows only one band on the sheet with one click, and all again with another', async () => {
  const { user, host } = await openPane();
  const bar = within(screen.getByRole('group', { name: '只看' }));
  // Bands without a task are not offered.
  expect(bar.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['逾期', '正常', '办结', '全部']);
  await user.click(bar.getByRole('button', { name: '逾期' }));
  await settled();
  expect(screen.getByText(/还没有时限状态列；请先点“标出逾期”/)).toBeInTheDocument();
  await user.click(button(/^标出逾期/));
  await settled();
  const hidden = () => [...host.model.sheets[0]!.rows].filter(([, row]) => row.filtered).map(([row]) => row);
  await user.click(bar.getByRole('button', { name: '逾期' }));
  await settled();
  expect(bar.getByRole('button', { name: '逾期' })).toHaveAttribute('aria-pressed', 'true');
  expect(hidden()).toEqual([4, 5]);
  await user.click(button('设置'));
  await user.click(button('返回'));
  await settled();
  expect(button('逾期')).toHaveAttribute('aria-pressed', 'true');
  await user.click(button('全部'));
  await settled();
  expect(button('逾期')).toHaveAttribute('aria-pressed', 'false');
  expect(hidden()).toEqual([]);
});

test('stepping to a task that a filter hides says that it cannot be seen', async () => {
  const { user, selected } = await openPane();
  await user.click(button(/^标出逾期/));
  await settled();
  await user.click(within(screen.getByRole('group', { name: '只看' })).getByRole('button', { name: '办结' }));
  await settled();
  await user.click(button('下一项逾期'));
  await settled();
  expect(screen.getByText(/^第 3 行：1 修缮老年食堂（逾期22天）。这一行被筛掉或隐藏了/)).toBeInTheDocument();
  expect(selected()).toMatchObject({ row: 3 });
});

test('due soon by the share of time used: a setting of the workbook', async () => {
  const { user, host } = await openPane();
  await user.click(button('设置'));
  const byShare = await screen.findByRole('switch', { name: /^按已用时间的比例判临期/ }, { timeout: 20_000 });
  expect(screen.queryByRole('spinbutton', { name: /时间用去/ })).not.toBeInTheDocument();
  await user.click(byShare);
  const soon = screen.getByRole('spinbutton', { name: '时间用去百分之几算临期' });
  await user.clear(soon);
  await user.type(soon, '70');
  await user.tab();
  await user.click(button('保存'));
  await settled();
  expect(host.model.settings.get('TaskLedger.bands')).toMatchObject({ ratio: { soon: 0.7, urgent: 0.95 } });
  await user.click(screen.getByRole('switch', { name: /^按已用时间的比例判临期/ }));
  await user.click(button('保存'));
  await settled();
  expect(host.model.settings.get('TaskLedger.bands')).toMatchObject({ ratio: null });
});
