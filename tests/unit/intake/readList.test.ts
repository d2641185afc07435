import { asciiDigits, birthOf } from '../../../domain/intake/birth';
import { readIntakeList } from '../../../domain/intake/readList';

const HEADER = 'source_id,name_latin,birth,grounds';
const rows = (...lines: string[]) =>
  readIntakeList([HEADER, ...lines].join('\n')).map(({ line, cells }) => [line, cells.source_id, cells.name_latin]);

test('a row begins on its physical line, whatever line breaks its cells hold', () =>
  expect(rows('1,"a\nb",1988,', '', '2,c,,')).toEqual([
    [2, '1', 'a\nb'],
    [5, '2', 'c'],
  ]));

test.each([
  ['nothing', ['2,c,,', '3,d,,']],
  ['a later quote', ['2,c,,', '3,"d",,']],
])('a quote left open and closed by %s does not swallow the rows below', (_by, below) =>
  expect(rows('1,"a b,1988,x', ...below)).toEqual([
    [2, '1', '"a b'],
    [3, '2', 'c'],
    [4, '3', 'd'],
  ]),
);

test('a quote within a cell is a letter, and ragged rows are read as far as they go', () =>
  expect(rows('1,a "b" c,1988,x', '2', '3,d,,,,,')).toEqual([
    [2, '1', 'a "b" c'],
    [3, '2', ''],
    [4, '3', 'd'],
  ]));

test('a byte order mark and CRLF are no content', () =>
  expect(
    readIntakeList(`\ufeff"source_id",name_latin\r\n1,"a\r\nb"\r\n2,c\r\n`).map(({ line, cells }) => [line, cells.name_latin]),
  ).toEqual([
    [2, 'a\r\nb'],
    [4, 'c'],
  ]));

test('a list with hundreds of open quotes is refused', () =>
  expect(() => rows(...Array.from({ length: 300 }, (_, index) => `${index},"a,,`))).toThrow('CSV'));

test.each([['٠١٢٣٤٥٦٧٨٩'], ['۰۱۲۳۴۵۶۷۸۹'], ['०१२३४५६७८९'], ['௦௧௨௩௪௫௬௭௮௯'], ['᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙'], ['0123456789']])(
  '%s are the ten digits',
  (digits) => expect(asciiDigits(digits)).toBe('0123456789'),
);

test.each([
  ['12/07/1988', '1988-07-12'],
  ['12.07.1988', '1988-07-12'],
  ['١٢/٠٧/١٩٨٨', '1988-07-12'],
  ['1988-XX-XX', '1988'],
  ['1988-07-XX', '1988-07'],
  ['c. 1988', '1988~'],
  ['1988-1990', '1988/1990'],
])('the birth date %s is %s', (written, edtf) => expect(birthOf(written)?.edtf).toBe(edtf));

test.each(['31/02/1988', '07/13/1988', '1990-1988', '88', 'soon'])('%s is no date of birth', (written) =>
  expect(birthOf(written)).toBeNull(),
);
