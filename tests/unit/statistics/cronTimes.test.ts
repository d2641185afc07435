import { cronFault, latestDue, nextTime } from '../../../commands/statistics/cronTimes';

const at = (text: string) => new Date(text);

describe('the times of a cron line', () => {
  it('are those of its time zone, in summer and in winter', () => {
    expect(nextTime('0 7 * * *', 'Europe/Paris', at('2026-03-28T12:00:00Z'))).toEqual(at('2026-03-29T05:00:00Z'));
    expect(nextTime('0 7 * * *', 'Europe/Paris', at('2026-03-27T12:00:00Z'))).toEqual(at('2026-03-28T06:00:00Z'));
    expect(nextTime('30 8 * * 0', 'Asia/Baghdad', at('2026-03-04T00:00:00Z'))).toEqual(at('2026-03-08T05:30:00Z'));
  });

  it('missed are counted, and the latest of them is the one that runs', () => {
    expect(latestDue('0 7 * * *', 'UTC', at('2026-03-01T07:00:00Z'), at('2026-03-01T07:00:20Z'))).toEqual({
      dueAt: at('2026-03-01T07:00:00Z'),
      missed: 0,
    });
    expect(latestDue('0 7 * * *', 'UTC', at('2026-03-01T07:00:00Z'), at('2026-03-04T12:00:00Z'))).toEqual({
      dueAt: at('2026-03-04T07:00:00Z'),
      missed: 3,
    });
  });

  it.each([
    ['every minute', 'UTC', 'cron'],
    ['* * * * *', 'UTC', 'cron'],
    ['0,30 * * * *', 'UTC', 'cron'],
    ['0 0 30 2 *', 'UTC', 'cron'],
    ['0 0 7 * * *', 'UTC', 'cron'],
    ['0 7 * * *', 'Asia/Nowhere', 'timeZone'],
  ])('of "%s" in %s are refused at %s', (cron, timeZone, path) => {
    expect(cronFault(cron, timeZone, at('2026-03-01T00:00:00Z'))?.path).toBe(path);
  });

  it.each([['0 * * * *'], ['0 7 * * 1'], ['15 6 1 * *'], ['0 7 1 1 *']])('of "%s" are accepted', (cron) => {
    expect(cronFault(cron, 'Asia/Baghdad', at('2026-03-01T00:00:00Z'))).toBeNull();
  });
});
