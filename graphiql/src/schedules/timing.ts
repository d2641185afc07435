export const everies = ['DAY', 'WEEK', 'MONTH', 'CRON'] as const;
export type Every = (typeof everies)[number];

/** When a report runs, as people say it; `CRON` for what they say in five fields. */
export interface Timing {
  readonly every: Every;
  /** `07:00` */
  readonly time: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly monthDay: number;
  readonly cron: string;
}

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const usualTiming: Timing = { every: 'WEEK', time: '07:00', weekday: 1, monthDay: 1, cron: '0 7 * * 1' };

export function readCron(cron: string): Timing {
  const [, minute, hour, monthDay, month, weekday] = /^(\d+) (\d+) (\d+|\*) (\*) ([0-6]|\*)$/.exec(cron.trim()) ?? [];
  const given = { ...usualTiming, cron };
  if (minute === undefined || hour === undefined || month === undefined) return { ...given, every: 'CRON' };
  const at = { ...given, time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
  if (monthDay === '*') return weekday === '*' ? { ...at, every: 'DAY' } : { ...at, every: 'WEEK', weekday: Number(weekday) };
  return weekday === '*' ? { ...at, every: 'MONTH', monthDay: Number(monthDay) } : { ...given, every: 'CRON' };
}

export function writeCron({ every, time, weekday, monthDay, cron }: Timing): string {
  const [hour, minute] = time.split(':').map(Number);
  const days = { DAY: '* * *', WEEK: `* * ${weekday}`, MONTH: `${monthDay} * *`, CRON: '' } as const satisfies Record<Every, string>;
  return every === 'CRON' ? cron.trim() : `${minute ?? 0} ${hour ?? 0} ${days[every]}`;
}

/** `every Monday at 07:00 (Asia/Baghdad)` */
export function timingInWords(cron: string, timeZone: string): string {
  const { every, time, weekday, monthDay } = readCron(cron);
  const words = {
    DAY: `every day at ${time}`,
    WEEK: `every ${weekdays[weekday]} at ${time}`,
    MONTH: `on day ${monthDay} of the month at ${time}`,
    CRON: `at ${cron}`,
  } as const satisfies Record<Every, string>;
  return `${words[every]} (${timeZone})`;
}
