import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { informWitness, type WitnessDeps } from '../../../commands/audit/informWitness';
import { askWitness } from '../../../integrations/witness/witness';
import { startScheduler } from '../../../server/scheduler';
import { type AuditLog, emptyAuditLog, openAuditLog } from '../../support/auditLog';
import { startTestApi, type TestApi } from '../../support/testApi';

/** A witness as C2SP tlog-witness has it; it believes the proof, which the verifier checks in other tests. */
class TestWitness {
  readonly name = 'witness.example/w1';
  readonly requests: { readonly old: number; readonly path: readonly string[]; readonly note: string }[] = [];
  seen = 0;
  /** What to answer instead. */
  answers: { readonly status: number; readonly body: string }[] = [];
  private readonly key = createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  private server: Server | undefined;
  url = '';

  private get raw(): Buffer {
    return createPublicKey(this.key).export({ format: 'der', type: 'spki' }).subarray(-32);
  }

  private get keyId(): Buffer {
    return createHash('sha256').update(`${this.name}\n`).update(Buffer.of(4)).update(this.raw).digest().subarray(0, 4);
  }

  get verifierKey(): string {
    return `${this.name}+${this.keyId.toString('hex')}+${Buffer.concat([Buffer.of(4), this.raw]).toString('base64')}`;
  }

  async open(): Promise<void> {
    this.server = createServer(async (request, response) => {
      const [head = '', ...note] = (await bodyOf(request)).split('\n\n');
      const [old = '', ...path] = head.split('\n');
      const submitted = { old: Number(old.replace('old ', '')), path, note: note.join('\n\n') };
      this.requests.push(submitted);
      const instead = this.answers.shift();
      if (instead) response.writeHead(instead.status).end(instead.body);
      else if (submitted.old !== this.seen) response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${this.seen}\n`);
      else response.end(this.cosign(submitted.note));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private cosign(note: string): string {
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
    this.seen = Number(text.split('\n')[1]);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(1_800_000_000n);
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime 1800000000\n${text}`), this.key);
    return `— ${this.name} ${Buffer.concat([this.keyId, time, signature]).toString('base64')}\n`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server?.close(() => resolve()));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

let api: TestApi;
let log: AuditLog;
let witness: TestWitness;
let deps: WitnessDeps;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await emptyAuditLog(api);
  log = openAuditLog(api);
  witness = new TestWitness();
  await witness.open();
  deps = { dataSource: api.commands.dataSource, now: api.now, witness: askWitness };
  await sealedEntries(3);
});
afterEach(async () => {
  await witness.close();
  log.close();
});

async function sealedEntries(count: number): Promise<void> {
  for (let written = 0; written < count; written += 1) await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
  await log.seal();
}
const published = async () => (await api.app.inject({ method: 'GET', url: '/audit/checkpoint' })).body;
const cosignatures = async () =>
  (await api.database.query('select tree_size::int as size from audit_cosignature order by 1')).rows.map(({ size }) => size);

describe('a witness outside', () => {
  it('cosigns the log, and from then on sees that it only grows', async () => {
    expect(await informWitness(deps, witness.url)).toBe(3);
    await sealedEntries(4);
    expect(await informWitness(deps, witness.url)).toBe(7);
    expect(witness.requests.map(({ old, path }) => [old, path.length])).toEqual([
      [0, 0],
      [3, 4],
    ]);
    const verdict = await log.verify(
      ['checkpoint', '--key', log.signer.verifierKey, '--key', witness.verifierKey, '--checkpoint', 'c.txt'],
      { 'c.txt': await published() },
    );
    expect(verdict).toEqual({
      code: 0,
      lines: [
        expect.stringMatching(/^OK repatria\.example\/audit signed 7 entries/),
        expect.stringContaining('witnessed by witness.example/w1 at 2027-01-15T08:00:00.000Z'),
      ],
    });
  });

  it('is not asked twice for one size', async () => {
    await informWitness(deps, witness.url);
    expect(await informWitness(deps, witness.url)).toBeNull();
    expect(witness.requests).toHaveLength(1);
  });

  it('that has seen another size than we remember is given the proof from there', async () => {
    await informWitness(deps, witness.url);
    await sealedEntries(2);
    const later = log.checkpoint();
    witness.seen = 3;
    await api.database.query('set session_replication_role = replica');
    await api.database.query('delete from audit_cosignature');
    expect(await informWitness(deps, witness.url)).toBe(5);
    expect(witness.requests.map(({ old }) => old)).toEqual([0, 0, 3]);
    expect(witness.requests.at(-1)?.note).toBe(await later);
  });

  it('that has seen more than there is here tells us that entries are missing', async () => {
    witness.seen = 100;
    await expect(informWitness(deps, witness.url)).rejects.toThrow('has cosigned 100 entries and this log has 3');
    expect(await cosignatures()).toEqual([]);
  });

  it('that has cosigned another log of our name tells us that this one was forked', async () => {
    witness.answers = [1, 2].map(() => ({ status: 409, body: '3\n' }));
    await expect(informWitness(deps, witness.url)).rejects.toThrow('has cosigned another log');
    expect(await cosignatures()).toEqual([]);
  });

  it.each([
    ['refuses', 403, 'unknown log\n'],
    ['answers prose', 200, 'thank you\n'],
    ['answers nothing', 200, ''],
    ['answers in our name', 200, '— repatria.example/audit AAAAAAAA\n'],
    ['answers without end', 200, `— a ${'A'.repeat(20_000)}\n`],
  ])('that %s has not cosigned, and is asked again', async (_, status, body) => {
    witness.answers = [{ status, body }];
    await expect(informWitness(deps, witness.url)).rejects.toThrow('The witness answered');
    expect(await cosignatures()).toEqual([]);
    expect(await informWitness(deps, witness.url)).toBe(3);
  });
});

describe('the scheduler', () => {
  it('seals, tells the witness, and at the end seals what the last requests left', async () => {
    const scheduler = startScheduler(api.commands, pino({ level: 'silent' }), {
      sealEveryMs: 20,
      audit: { signers: log.seals.signers, witnesses: [witness.url], witness: askWitness },
    });
    await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
    const deadline = Date.now() + 10_000;
    const cosigned = async () => Math.max(0, ...(await cosignatures()));
    while ((await cosigned()) < 4 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await cosigned()).toBeGreaterThanOrEqual(4);
    await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
    await scheduler.stop();
    // What the scheduler itself did is in the log too.
    const { rows } = await api.database.query<{ entries: string }>('select count(*) as entries from audit_entry');
    expect(Number(rows[0]?.entries)).toBeGreaterThanOrEqual(5);
    expect((await published()).split('\n')[1]).toBe(rows[0]?.entries);
  });
});
