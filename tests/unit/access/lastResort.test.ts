import { EventEmitter } from 'node:events';
import pino from 'pino';
import { catchTheRest } from '../../../server/lastResort';

const SECRET = 'Farid-Al-Invented';
let lines: { level: number; msg: string; err: Record<string, unknown> }[];
let ended: number;
let process: EventEmitter;
beforeEach(() => {
  lines = [];
  ended = 0;
  process = new EventEmitter();
  const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  catchTheRest(process, logger, () => {
    ended += 1;
  });
});

describe('what nobody caught', () => {
  it('of a promise is in the log, and the process serves on', () => {
    process.emit('unhandledRejection', new Error('lost'));
    process.emit('unhandledRejection', 'no error at all');
    expect(lines).toMatchObject([
      {
        level: 50,
        msg: 'a promise failed and nobody waited for it',
        err: { message: 'lost', stack: expect.stringContaining('lastResort') },
      },
      { level: 50, err: {} },
    ]);
    expect(ended).toBe(0);
  });

  it('of an exception is in the log, and the process ends in order and with a failure', () => {
    process.emit('uncaughtException', new Error('thrown past everybody'));
    expect(lines).toMatchObject([{ level: 60, err: { message: 'thrown past everybody' } }]);
    expect(ended).toBe(1);
  });

  it('says nothing of a value that the database refused', () => {
    process.emit('unhandledRejection', Object.assign(new Error(`invalid input: "${SECRET}"`), { code: '22P02' }));
    expect(lines).toMatchObject([{ err: { code: '22P02' } }]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});
