import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss never ends the process. The server may end it while nobody asks anything of it and no pool listens;
 * whoever asks next is told by the failure of the query.
 */
export class LastingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
