import { screen, within } from '@testing-library/react';
import { openPane, opened, settled, type OpenPane } from './pane-fixture';

const HEADER = ['序号', '任务', '落实举措', '完成时限', '牵头单位', '配合单位', '完成状态'];
const LEDGER = [
  HEADER,
  [1, '修缮老年食堂', '完成厨房改造2处', '2026年10月底前', '李明华、区民政局', '区财政局', '推进中'],
  [2, '新建口袋公园', '建成公园3座', '2026年12月底前', '李明华、区民政局', '各街道', '推进中'],
];
const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const chips = (): (string | null)[] =>
  within(screen.getAllByRole('list', { name: /^(?:读出的单位|Units that were read)$/ })[0]!)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

async function openForm(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<OpenPane> {
  const pane = await openPane({ 台账: LEDGER }, { locale });
  await pane.user.click(button(/^(?:填写任务|Edit task)/));
  await opened(/^(?:第 1\/2 项|1 of 2)/);
  return pane;
}

test('a wrong reading is put right, holds in other rows, and is taken back with one click; the text stays', async () => {
  const { user, cell } = await openForm();
  expect(chips()).toEqual(['牵头区民政局', '人员李明华']);
  await user.click(screen.getAllByRole('button', { name: '单位读得不对？更正' })[0]!);
  const form = within(screen.getByRole('group', { name: '更正读出的单位' }));
  expect(form.getByText('另有 1 行写着同样的文字，更正后一并按此读。')).toBeInTheDocument();
  expect(form.getByLabelText('牵头')).toHaveValue('区民政局');
  expect(form.getByLabelText('配合')).toHaveValue('');
  expect(form.getByLabelText('人员')).toHaveValue('李明华');
  expect(form.getByRole('button', { name: '按此更正' })).toBeDisabled();
  await user.clear(form.getByLabelText('牵头'));
  await user.type(form.getByLabelText('牵头'), '李明华工作室');
  await user.type(form.getByLabelText('配合'), '区民政局，各街道');
  await user.clear(form.getByLabelText('人员'));
  await user.click(form.getByRole('button', { name: '按此更正' }));
  await settled();
  expect(chips()).toEqual(['牵头李明华工作室', '配合区民政局', '配合 · 群体各街道']);
  expect(screen.getByText('按人工更正')).toBeInTheDocument();
  expect(screen.queryByRole('group', { name: '更正读出的单位' })).not.toBeInTheDocument();
  await user.click(button('下一项'));
  await settled();
  expect(chips()).toEqual(['牵头李明华工作室', '配合区民政局', '配合 · 群体各街道']);
  expect(cell('台账', 2, 5)).toBe('李明华、区民政局');
  await user.click(button('恢复自动识别'));
  await settled();
  expect(chips()).toEqual(['牵头区民政局', '人员李明华']);
  expect(screen.queryByText('按人工更正')).not.toBeInTheDocument();
  expect(cell('台账', 3, 5)).toBe('李明华、区民政局');
});

test('names that the text ran together are said to be parted by us', async () => {
  const ranTogether = [
    LEDGER[0]!,
    [1, '修缮老年食堂', '完成厨房改造2处', '2026年10月底前', '南山区教育局南山区财政局', '', '推进中'],
  ];
  const { user } = await openPane({ 台账: ranTogether }, { locale: 'zh-CN' });
  await user.click(button(/^填写任务/));
  await opened(/^第 1\/1 项/);
  expect(chips()).toEqual(['牵头南山区教育局', '牵头南山区财政局']);
  expect(screen.getByText('原文没有隔开，分开处是推断的：南山区教育局、南山区财政局')).toBeInTheDocument();
});

test('a correction to what is read anyway is none', async () => {
  const { user } = await openForm();
  const correctTo = async (name: string): Promise<void> => {
    await user.click(screen.getAllByRole('button', { name: '单位读得不对？更正' })[0]!);
    const persons = within(screen.getByRole('group', { name: '更正读出的单位' })).getByLabelText('人员');
    await user.clear(persons);
    await user.type(persons, name);
    await user.click(button('按此更正'));
    await settled();
  };
  await correctTo('李明');
  expect(chips()).toEqual(['牵头区民政局', '人员李明']);
  await correctTo('李明华');
  expect(chips()).toEqual(['牵头区民政局', '人员李明华']);
  expect(screen.queryByText('按人工更正')).not.toBeInTheDocument();
});

test('while another text is typed there is nothing to correct; it is read by what was put right before', async () => {
  const { user } = await openForm('en-US');
  const [wrong] = screen.getAllByRole('button', { name: 'Put the units right' });
  await user.click(wrong!);
  await user.click(button('Cancel'));
  const lead = screen.getByLabelText('Lead units');
  await user.type(lead, '、区卫健局');
  expect(chips()).toEqual(['Lead区民政局', 'Lead区卫健局', 'Person李明华']);
  expect(screen.getAllByRole('button', { name: 'Put the units right' })).toHaveLength(1);
});
