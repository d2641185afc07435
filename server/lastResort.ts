import type { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import { tellable } from './errors';

/**
 * What nobody caught (ASVS 5.0, 16.5.4). A promise that failed and was waited for by nobody has left its transaction to the database,
 * which takes it back: it is told, and the process serves on. After an exception that was thrown past everybody nothing in memory can be
 * relied on: it is told, what is in flight is answered, and the process ends with a failure, so that whoever keeps it starts it anew.
 */
export function catchTheRest(process: EventEmitter, logger: Pick<Logger, 'error' | 'fatal'>, end: () => void): void {
  process.on('unhandledRejection', (reason: unknown) =>
    logger.error({ err: tellable(reason) }, 'a promise failed and nobody waited for it'),
  );
  process.on('uncaughtException', (error: unknown) => {
    logger.fatal({ err: tellable(error) }, 'an exception was caught by nobody: the process ends');
    end();
  });
}
