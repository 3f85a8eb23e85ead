import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';
import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unit-spelling', 'warning', {
  valid: {
    'one name a unit': book([{}, {}, { leadUnits: '区体育局' }]),
    'a level left out inside a list': book([{}, { leadUnits: '区住建局、财政局', cooperatingUnits: '' }]),
    'departments of which one holds the word of the other': book([
      { leadUnits: '区文化局' },
      { leadUnits: '区文化旅游局' },
      { leadUnits: '区政务服务局', cooperatingUnits: '区委宣传部、区委组织部' },
    ]),
    'names of one character more that no department bears': book([
      { leadUnits: '信息中心', cooperatingUnits: '研究院' },
      { leadUnits: '信息中心', cooperatingUnits: '研究院' },
      { leadUnits: '大信息中心', cooperatingUnits: '研究生院' },
    ]),
    levels: book([{ leadUnits: '市教育局', cooperatingUnits: '区教育局' }]),
    'other streets': book([{ leadUnits: '城东街道' }, { leadUnits: '城西街道' }], { pinyinOf }),
  },
  invalid: [
    {
      name: 'short and long form, a wrong character, a level left out',
      book: book([
        { leadUnits: '区发改委' },
        { leadUnits: '区发改委' },
        { leadUnits: '区发展和改革委员会' },
        { leadUnits: '区教育局' },
        { leadUnits: '区教育局' },
        { leadUnits: '区教肓局' },
        { leadUnits: '教育局' },
      ]),
      found: [
        {
          cell: 'F4',
          message: 'rules.unit-spelling.message',
          data: { unit: '区发展和改革委员会', usual: '区发改委' },
          suggested: ['区发改委'],
        },
        {
          cell: 'F7',
          message: 'rules.unit-spelling.message',
          data: { unit: '区教肓局', usual: '区教育局' },
          suggested: ['区教育局'],
        },
        {
          cell: 'F8',
          message: 'rules.unit-spelling.message',
          data: { unit: '教育局', usual: '区教育局' },
          suggested: ['区教育局'],
        },
      ],
    },
    {
      name: 'a known department with a character left out, or one too many',
      book: book([
        { leadUnits: '县市场监管局', cooperatingUnits: '县住建局' },
        { leadUnits: '县市场监管局', cooperatingUnits: '县住建局' },
        { leadUnits: '县市场监局', cooperatingUnits: '县住局' },
        { leadUnits: '县市场监管管局', cooperatingUnits: '县住建局' },
      ]),
      found: [
        {
          cell: 'F4',
          message: 'rules.unit-spelling.message',
          data: { unit: '县市场监局', usual: '县市场监管局' },
          suggested: ['县市场监管局'],
        },
        {
          cell: 'G4',
          message: 'rules.unit-spelling.message',
          data: { unit: '县住局', usual: '县住建局' },
          suggested: ['县住建局'],
        },
        {
          cell: 'F5',
          message: 'rules.unit-spelling.message',
          data: { unit: '县市场监管管局', usual: '县市场监管局' },
          suggested: ['县市场监管局'],
        },
      ],
    },
    {
      name: 'names that sound alike, a place before the level, spaces',
      book: book(
        [
          { leadUnits: '城东街道' },
          { leadUnits: '城东街道' },
          { leadUnits: '城冬街道' },
          { leadUnits: '区教育局' },
          { leadUnits: '区教育局' },
          { leadUnits: '滨江区教育局' },
          { leadUnits: '区教育 局' },
        ],
        { pinyinOf },
      ),
      found: [
        {
          cell: 'F4',
          message: 'rules.unit-spelling.message',
          data: { unit: '城冬街道', usual: '城东街道' },
          suggested: ['城东街道'],
        },
        {
          cell: 'F7',
          message: 'rules.unit-spelling.message',
          data: { unit: '滨江区教育局', usual: '区教育局' },
          suggested: ['区教育局'],
        },
        {
          cell: 'F8',
          message: 'rules.unit-spelling.message',
          data: { unit: '区教育 局', usual: '区教育局' },
          suggested: ['区教育局'],
        },
      ],
    },
  ],
});
