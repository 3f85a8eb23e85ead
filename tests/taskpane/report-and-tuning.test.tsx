import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LEDGER, dialog, openPane, opened, settled, type OpenPane } from './pane-fixture';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const DATE = /^D3 ?时限 2026-10-31 已过 22 天/;

beforeEach(() => localStorage.clear());

async function openFindings(sheets?: Parameters<typeof openPane>[0], options = {}): Promise<OpenPane> {
  const pane = await openPane(sheets, options);
  await pane.user.click(button(/^核查/));
  await opened(/^错误 \d+/);
  return pane;
}

/** The rules' settings, with the group that holds the rule open. */
async function openTuning(group: RegExp, sheets?: Parameters<typeof openPane>[0]): Promise<OpenPane> {
  const pane = await openFindings(sheets);
  await pane.user.click(button('核查规则'));
  await pane.user.click(await screen.findByText(group));
  return pane;
}
const keptProfile = ({ host }: OpenPane) =>
  host.model.settings.get('TaskLedger.profile') as { rules: Record<string, unknown>; accepted: unknown[] };

async function saveRules({ user }: OpenPane): Promise<void> {
  await user.click(button('保存规则'));
  await settled();
}

describe('the report', () => {
  test('with comments on the cells when wished; the wish is remembered', async () => {
    const { user, host } = await openFindings();
    await user.click(button('报告选项'));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '同时在单元格加批注' }));
    await user.keyboard('{Escape}');
    await user.click(button('写出报告'));
    await settled();
    const { comments } = host.model.sheets[0]!;
    expect(screen.getByText(`已写出工作表“核查报告”。单元格批注 ${comments.length} 条。`)).toBeInTheDocument();
    expect(comments.find(({ row, column }) => row === 3 && column === 4)?.text).toMatch(
      /^【台账核查】\n警告：时限 2026-10-31 已过 22 天/,
    );
    expect(localStorage.getItem('task-ledger.comments')).toBe('yes');
  });

  test('clearing the marks takes report and comments away, and says so', async () => {
    localStorage.setItem('task-ledger.comments', 'yes');
    const { user, host } = await openFindings();
    await user.click(button('写出报告'));
    await settled();
    const written = host.model.sheets[0]!.comments.length;
    expect(written).toBeGreaterThan(0);
    await user.click(button('返回'));
    await user.click(button('清除标记'));
    const asked = await dialog();
    expect(asked.getByText('其中会删除这些工作表：核查报告')).toBeInTheDocument();
    await user.click(asked.getByRole('button', { name: '清除标记' }));
    await settled();
    expect(
      screen.getByText(`已清除：辅助列 0 列，颜色规则 0 条，批注 ${written} 条，工作表 1 张。`),
    ).toBeInTheDocument();
    expect(host.model.sheets.map(({ name, comments }) => [name, comments.length])).toEqual([['台账', 0]]);
  });

  test('extracts, a sheet a lead unit', async () => {
    const { user, host } = await openFindings();
    await user.click(button('报告选项'));
    await user.click(await screen.findByRole('menuitem', { name: '按牵头单位写出摘录' }));
    await settled();
    const sheets = host.model.sheets.slice(1).map(({ name }) => name);
    expect(sheets).toEqual(expect.arrayContaining(['核查 区民政局', '核查 区应急局']));
    expect(
      screen.getByText(`已写出 ${sheets.length} 张摘录，从“${sheets[0]}”起，可分别发给各单位。`),
    ).toBeInTheDocument();
  });
});

describe('what is offered for a finding', () => {
  const SPACED = LEDGER.map((row, index) => (index === 3 ? [row[0]!, ` ${row[1]} `, ...row.slice(2)] : row));

  test('advice, and the fix with its preview before → after', async () => {
    const { user, cell } = await openFindings({ 台账: SPACED });
    await user.click(button(/^B4 ?“新建口袋公园”前后有多余的空格/));
    await settled();
    expect(screen.getByText('去掉多余的空格，否则查找、比对会出错。')).toBeInTheDocument();
    const preview = within(screen.getByRole('list', { name: '修改前后' }));
    expect(preview.getByRole('deletion')).toHaveTextContent(/^ 新建口袋公园 $/, { normalizeWhitespace: false });
    expect(preview.getByRole('insertion')).toHaveTextContent(/^新建口袋公园$/, { normalizeWhitespace: false });
    expect(cell('台账', 4, 2)).toBe(' 新建口袋公园 ');
    await user.click(button('修正'));
    await settled();
    expect(cell('台账', 4, 2)).toBe('新建口袋公园');
    expect(screen.getByText('已写入 1 个单元格。')).toBeInTheDocument();
  });

  test('advice speaks of the finding’s own day', async () => {
    const rows = LEDGER.map((row, index) => (index === 5 ? [...row.slice(0, 7), '2026-9-18', null] : row));
    const { user } = await openFindings({ 台账: rows }, {});
    await user.click(button(/^H6 ?“2026-9-18”/));
    await settled();
    expect(screen.queryByText(/\{day\}/)).not.toBeInTheDocument();
    expect(screen.getByText(/重新输入日期（如 2026-09-18）/)).toBeInTheDocument();
  });

  test('an edit that is proposed only is shown before it is made, and not made when the dialog is left', async () => {
    const rows = LEDGER.map((row, index) => (index === 2 ? [...row.slice(0, 6), '进行种', null, null] : row));
    const { user, cell } = await openFindings({ 台账: rows });
    await user.click(button(/^G3 ?状态“进行种”/));
    await settled();
    await user.click(screen.getAllByRole('button', { name: /^改为“/ })[0]!);
    const asked = await dialog();
    expect(asked.getAllByRole('listitem')[0]).toHaveTextContent('G3');
    await user.click(asked.getByRole('button', { name: '取消' }));
    await settled();
    expect(cell('台账', 3, 7)).toBe('进行种');
  });
});

describe('tuning', () => {
  test('another severity is kept in the workbook and judged by at once', async () => {
    const pane = await openTuning(/^状态（/);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: /逾期未完成/ }), '提示');
    await saveRules(pane);
    expect(keptProfile(pane).rules).toEqual({ overdue: { severity: 'info' } });
    await pane.user.click(button('返回'));
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: '按级别筛选' }), 'info');
    expect(await screen.findByRole('button', { name: DATE })).toBeInTheDocument();
  });

  test('another limit is kept in the workbook and judged by at once; one out of bounds is not taken', async () => {
    const pane = await openTuning(/^文字（/);
    const limit = screen.getByRole('spinbutton', { name: /^任务字数（.*短/ });
    const fill = async (text: string): Promise<void> => {
      await pane.user.clear(limit);
      await pane.user.type(limit, text);
      await pane.user.tab();
    };
    await fill('7');
    await saveRules(pane);
    expect(keptProfile(pane).rules).toEqual({ 'text-too-short': { limits: { task: 7 } } });
    await fill('5000');
    expect(screen.getByText('请填 1 到 50 的整数；原值没有改。')).toBeInTheDocument();
    expect(button('保存规则')).toBeDisabled();
    await fill('8');
    expect(screen.queryByText(/^请填 1 到 50 的整数/)).not.toBeInTheDocument();
    await pane.user.click(button('返回'));
    expect(await screen.findByRole('button', { name: /^B3 ?/ })).toBeInTheDocument();
  });

  test('what was set and not saved is kept, said wherever one goes, and taken back on request', async () => {
    const pane = await openTuning(/^文字（/);
    const { user } = pane;
    const rule = screen.getByRole('switch', { name: '多余的空格' });
    await user.click(rule);
    await user.click(rule);
    expect(screen.queryByText('有未保存的修改，保存后才生效。')).not.toBeInTheDocument();
    await user.click(rule);
    expect(screen.getByText('有未保存的修改，保存后才生效。')).toBeInTheDocument();
    await user.click(button('返回'));
    await opened(/^错误 \d+/);
    expect(screen.getByText('有未保存的修改，还没有生效：')).toBeInTheDocument();
    // Accepting saves the profile; the settings that wait are neither saved with it nor lost, nor do they undo it.
    await user.click(button(DATE));
    await settled();
    await user.click(button('认可此项'));
    const asked = await dialog();
    await user.type(asked.getByRole('textbox'), '已批准延期');
    await user.click(asked.getByRole('button', { name: '认可此项' }));
    await settled();
    expect(keptProfile(pane)).toMatchObject({ rules: {}, accepted: [{ reason: '已批准延期' }] });
    await user.click(screen.getAllByRole('button', { name: '核查规则' })[0]!);
    await user.click(await screen.findByText(/^文字（/));
    expect(screen.getByRole('switch', { name: '多余的空格' })).not.toBeChecked();
    await saveRules(pane);
    expect(keptProfile(pane)).toMatchObject({
      rules: { 'stray-spaces': { enabled: false } },
      accepted: [{ reason: '已批准延期' }],
    });
    await user.click(screen.getByRole('switch', { name: '多余的空格' }));
    await user.click(button('放弃修改'));
    expect(screen.getByRole('switch', { name: '多余的空格' })).not.toBeChecked();
    expect(button('保存规则')).toBeDisabled();
  });

  test('defaults take settings back, but not what was accepted', async () => {
    const pane = await openFindings();
    await pane.user.click(button(DATE));
    await settled();
    await pane.user.click(button('认可此项'));
    const asked = await dialog();
    await pane.user.type(asked.getByRole('textbox'), '已批准延期');
    await pane.user.click(asked.getByRole('button', { name: '认可此项' }));
    await settled();
    await pane.user.click(button('核查规则'));
    await pane.user.click(await screen.findByText(/^文字（/));
    await pane.user.click(screen.getByRole('switch', { name: '多余的空格' }));
    await saveRules(pane);
    expect(keptProfile(pane).rules).toEqual({ 'stray-spaces': { enabled: false } });
    await pane.user.click(button('恢复默认'));
    await saveRules(pane);
    expect(keptProfile(pane)).toMatchObject({ rules: {}, accepted: [{ rule: 'overdue', reason: '已批准延期' }] });
  });

  const file = (text: string, name = 'profile.json') => new File([text], name, { type: 'application/json' });
  const choose = async (text: string): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(File.prototype, 'text', {
      configurable: true,
      value(this: File) {
        return new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result);
          reader.readAsText(this);
        });
      },
    });
    fireEvent.change(input, { target: { files: [file(text)] } });
    await settled();
  };

  test('the profile is exported as the JSON that another workbook imports', async () => {
    const pane = await openTuning(/^文字（/);
    await pane.user.click(screen.getByRole('switch', { name: '多余的空格' }));
    await saveRules(pane);
    await pane.user.click(button('导出规则'));
    const json = (await dialog()).getByRole<HTMLTextAreaElement>('textbox', { name: 'JSON' }).value;
    expect(JSON.parse(json)).toEqual(keptProfile(pane));
    await pane.user.click((await dialog()).getByRole('button', { name: '取消' }));
    await pane.user.click(button('恢复默认'));
    await saveRules(pane);
    await choose(json);
    await waitFor(() => expect(keptProfile(pane).rules).toEqual({ 'stray-spaces': { enabled: false } }));
  });

  test('a file that is none is refused with one sentence that says where, and nothing is changed', async () => {
    const pane = await openTuning(/^文字（/);
    const limits = (task: number) =>
      `{"version":1,"rules":{"text-too-short":{"limits":{"task":${task}}}},"accepted":[]}`;
    for (const [text, place] of [
      ['{"version": 1,', '不是 JSON 文件'],
      ['[1, 2]', '格式不对'],
      ['{"version":9,"rules":{},"accepted":[]}', 'version 格式不对'],
      ['{"version":1,"rules":{"no-such":{}},"accepted":[]}', 'rules.no-such 没有这条规则'],
      [limits(-4), 'rules.text-too-short.limits.task 超出允许范围'],
      ['{"version":1,"rules":{"overdue":{"severty":"info"}},"accepted":[]}', 'rules.overdue.severty 没有这一项'],
      [
        '{"version":1,"rules":{"overdue":{"limits":{"days":3}}},"accepted":[]}',
        'rules.overdue.limits.days 没有这个限度',
      ],
    ] as const) {
      await choose(text);
      expect(await screen.findByText(`这个文件用不了：${place}。请从任务窗格重新导出。`)).toBeInTheDocument();
    }
    expect(pane.host.model.settings.has('TaskLedger.profile')).toBe(false);
  });
});
