import { readConfig } from '../../../server/config';

describe('how many people the first start makes', () => {
  it('is six hundred on the embedded database', () => {
    expect(readConfig({}).demoPeople).toBe(600);
  });

  it('is none on a database of the operator, unless it says so', () => {
    const database = { DATABASE_URL: 'postgres://localhost/cases', REPATRIA_MODE: 'demo' };
    expect(readConfig(database).demoPeople).toBe(0);
    expect(readConfig({ ...database, DEMO_PEOPLE: '50' }).demoPeople).toBe(50);
  });

  it('is a whole number', () => {
    expect(() => readConfig({ DEMO_PEOPLE: 'many' })).toThrow('DEMO_PEOPLE must be a whole number');
  });
});
