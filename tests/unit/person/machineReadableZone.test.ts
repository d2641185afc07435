import { findingsOf, maskedNumber, readMachineReadableZone } from '../../../domain/person/machineReadableZone';

/** The specimens of ICAO Doc 9303: Utopia issues to Anna Maria Eriksson. */
const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const TD2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
const TD1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
const paper = { number: null, issuer: 'UTO', expires: null, birth: null, sex: 'NOT_KNOWN' };

describe('the machine readable zone', () => {
  it.each([
    ['TD1', TD1, 'D23145890'],
    ['TD2', TD2, 'D23145890'],
    ['TD3', TD3, 'L898902C3'],
  ])('of a %s is read with its check digits', (format, lines, number) => {
    const zone = readMachineReadableZone(lines);
    expect(zone).toMatchObject({ format, number, issuer: 'UTO', birth: '740812', expires: '120415', digitsHold: true });
  });

  it('takes blanks and another line end', () => {
    expect(readMachineReadableZone(`  ${TD3.replace('\n', ' \r\n')} \n`)?.format).toBe('TD3');
  });

  it.each([
    ['one line', TD3.slice(0, 44)],
    ['a line that is too short', TD3.slice(0, -1)],
    ['words', 'no zone\nat all'],
  ])('is none with %s', (_, lines) => {
    expect(readMachineReadableZone(lines)).toBeNull();
  });

  it.each([
    ['the number', TD3.replace('L898902C36', 'L898902C46')],
    ['the birth', TD3.replace('7408122F', '7408132F')],
    ['the expiry', TD3.replace('1204159', '1204259')],
    ['all together', `${TD3.slice(0, -1)}1`],
  ])('shows a check digit that is not that of %s', (_, lines) => {
    const zone = readMachineReadableZone(lines);
    expect(zone && findingsOf(zone, paper)).toContain('CHECK_DIGIT');
  });

  it('is compared with the paper and with the register', () => {
    const zone = readMachineReadableZone(TD3);
    if (!zone) throw new Error('It is a zone.');
    const compared = (stated: object) => findingsOf(zone, { ...paper, ...stated }).filter((finding) => finding !== 'UNKNOWN_FORM');
    expect(compared({ number: 'L-898 902 c3', issuer: 'UTO', expires: '2012-04-15', birth: '1974-08-12', sex: 'FEMALE' })).toEqual([]);
    expect(compared({ number: 'L898902C4', issuer: 'FRA', expires: '2013-04-15', birth: '1974-08-13', sex: 'MALE' })).toEqual([
      'NUMBER_DIFFERS',
      'ISSUER_DIFFERS',
      'EXPIRY_DIFFERS',
      'BIRTH_DIFFERS',
      'SEX_DIFFERS',
    ]);
  });

  it.each([['1974'], ['1974-01-01'], ['c. 1975']])('is not contradicted by a birth that is known as %s', (birth) => {
    const zone = readMachineReadableZone(TD3);
    expect(zone && findingsOf(zone, { ...paper, birth })).not.toContain('BIRTH_DIFFERS');
  });
});

describe('a number', () => {
  it.each([
    ['L898902C3', '•••2C3'],
    ['12345', '•••'],
  ])('%s is shown as %s', (number, masked) => expect(maskedNumber(number)).toBe(masked));
});
