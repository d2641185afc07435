import { createHash } from 'node:crypto';
import { type AuditLog, openAuditLog } from '../../support/auditLog';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let log: AuditLog;
const sizes: number[] = [];
const notes: string[] = [];
beforeAll(async () => {
  api = await startTestApi();
  log = openAuditLog(api);
  for (const entries of [1, 2, 4, 5]) {
    for (let written = 0; written < entries; written += 1) await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
    await log.seal();
    notes.push(await log.checkpoint());
    sizes.push(Number((await log.checkpoint()).split('\n')[1]));
  }
});
afterAll(async () => {
  log.close();
  await api.close();
});

const OVERSIGHT = { purpose: 'OVERSIGHT' };
const as = <Data>(document: string, variables: object = {}) => api.as('auditor').must<Data>(document, variables, OVERSIGHT);
interface Entry {
  readonly id: string;
  readonly index: number | null;
  readonly hash: string;
  readonly record: string;
}
const TRAIL = 'query ($filter: AuditFilter) { auditTrail(filter: $filter) { nodes { id index hash record } } }';
const trail = async (filter: object) => (await as<{ auditTrail: { nodes: Entry[] } }>(TRAIL, { filter })).auditTrail.nodes;
const INCLUSION = `query ($id: ID, $index: Int, $size: Int) { auditInclusionProof(entryId: $id, index: $index, treeSize: $size) {
  entryId index treeSize leafHash rootHash path note } }`;
const inclusion = async (variables: object) =>
  (await as<{ auditInclusionProof: Record<string, unknown> | null }>(INCLUSION, variables)).auditInclusionProof;
const CONSISTENCY =
  'query ($from: Int!, $to: Int!) { auditConsistencyProof(from: $from, to: $to) { fromSize toSize fromRoot toRoot path } }';
const consistency = async (from: number, to: number) =>
  (await as<{ auditConsistencyProof: Record<string, unknown> | null }>(CONSISTENCY, { from, to })).auditConsistencyProof;

describe('the audit trail', () => {
  it('gives each sealed entry its place, its hash, and what was hashed', async () => {
    const entries = await trail({ sealed: true, operation: 'originCountry' });
    expect(entries).toHaveLength(12);
    for (const { index, hash, record } of entries) {
      expect(index).toEqual(expect.any(Number));
      expect(createHash('sha256').update(Buffer.of(0)).update(record, 'utf8').digest('hex')).toBe(hash);
    }
  });

  it('says of an entry that waits that it has no place yet', async () => {
    const waiting = await trail({ sealed: false });
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ index }) => index === null)).toBe(true);
  });
});

describe('a proof of inclusion', () => {
  it('is accepted by the verifier for every entry of every signed size', async () => {
    let proven = 0;
    for (const [place, size] of sizes.entries()) {
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusion({ index, size });
        const verdict = await log.verify(['inclusion', '--key', log.signer.verifierKey, '--checkpoint', 'c.txt', '--proof', 'p.json'], {
          'c.txt': notes[place] ?? '',
          'p.json': JSON.stringify(proof),
        });
        expect(verdict).toMatchObject({ code: 0, lines: expect.arrayContaining([`OK entry ${index} is in the log of ${size}.`]) });
        proven += 1;
      }
    }
    expect(proven).toBe(sizes.reduce((sum, size) => sum + size, 0));
  }, 60_000);

  it('binds the very entry, found by its id', async () => {
    const [entry] = await trail({ sealed: true, operation: 'originCountry' });
    const proof = await inclusion({ id: entry?.id });
    expect(proof).toMatchObject({
      entryId: entry?.id,
      index: entry?.index,
      leafHash: entry?.hash,
      treeSize: sizes.at(-1),
      note: notes.at(-1),
    });
    const verify = (record: string) =>
      log.verify(['inclusion', '--key', log.signer.verifierKey, '--checkpoint', 'c.txt', '--proof', 'p.json', '--entry', 'e.json'], {
        'c.txt': notes.at(-1) ?? '',
        'p.json': JSON.stringify(proof),
        'e.json': record,
      });
    expect((await verify(entry?.record ?? '')).code).toBe(0);
    expect(await verify((entry?.record ?? '').replace('"DONE"', '"REFUSED"'))).toEqual({
      code: 1,
      lines: [`FAIL The entry given is not the one of index ${entry?.index}.`],
    });
  });

  it('of another entry is refused', async () => {
    const [one, other] = [await inclusion({ index: 1 }), await inclusion({ index: 2 })];
    const verdict = await log.verify(['inclusion', '--key', log.signer.verifierKey, '--checkpoint', 'c.txt', '--proof', 'p.json'], {
      'c.txt': notes.at(-1) ?? '',
      'p.json': JSON.stringify({ ...one, leafHash: other?.['leafHash'] }),
    });
    expect(verdict).toEqual({ code: 1, lines: ['FAIL Entry 1 is not proven: the path leads to another root than the checkpoint has.'] });
  });

  it.each([
    ['an unknown entry', { id: '10353df5-49bf-8287-8855-77d8f25327bb' }],
    ['a malformed id', { id: 'nonsense' }],
    ['a place beyond the tree', { index: 10_000 }],
    ['a negative place', { index: -1 }],
    ['a size that was not signed', { index: 0, size: 10_000 }],
    ['nothing', {}],
  ])('is null for %s', async (_, variables) => {
    expect(await inclusion(variables)).toBeNull();
  });
});

describe('a proof of growth', () => {
  it('is accepted by the verifier between any two signed sizes', async () => {
    for (const [a, from] of sizes.entries()) {
      for (const [b, to] of sizes.entries()) {
        if (to < from) continue;
        const verdict = await log.verify(
          ['growth', '--key', log.signer.verifierKey, '--from', 'a.txt', '--to', 'b.txt', '--proof', 'p.json'],
          { 'a.txt': notes[a] ?? '', 'b.txt': notes[b] ?? '', 'p.json': JSON.stringify(await consistency(from, to)) },
        );
        expect(verdict).toEqual({
          code: 0,
          lines: [`OK the log grew from ${from} to ${to} entries; nothing that was signed has changed.`],
        });
      }
    }
  }, 60_000);

  it('is null backwards and for sizes that were not signed', async () => {
    expect(await consistency(sizes[1] ?? 0, sizes[0] ?? 0)).toBeNull();
    expect(await consistency(sizes[0] ?? 0, 10_000)).toBeNull();
  });
});

describe('a checkpoint', () => {
  const CHECKPOINT = 'query ($size: Int) { auditCheckpoint(treeSize: $size) { treeSize rootHash note signedAt witnesses } }';

  it('is the latest, or that of a size, signed', async () => {
    const latest = await as<{ auditCheckpoint: { treeSize: number; note: string } }>(CHECKPOINT);
    expect(latest.auditCheckpoint).toMatchObject({ treeSize: sizes.at(-1), note: notes.at(-1), witnesses: [] });
    const older = await as<{ auditCheckpoint: { note: string } | null }>(CHECKPOINT, { size: sizes[0] });
    expect(older.auditCheckpoint?.note).toBe(notes[0]);
    expect(await as(CHECKPOINT, { size: 10_000 })).toEqual({ auditCheckpoint: null });
    const verdict = await log.verify(['checkpoint', '--key', log.signer.verifierKey, '--checkpoint', 'c.txt'], {
      'c.txt': latest.auditCheckpoint.note,
    });
    expect(verdict.code).toBe(0);
  });

  it('is given to anybody who asks over HTTP, for witnesses', async () => {
    const answer = await api.app.inject({ method: 'GET', url: '/audit/checkpoint' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    expect(answer.body).toBe(notes.at(-1));
  });
});

describe('who looked at a person', () => {
  const ACCESSES =
    'query ($id: ID!, $filter: AuditFilter) { accessesOfPerson(personId: $id, filter: $filter) { nodes { actor role operation question } } }';
  const accesses = async (id: string, filter: object | null = null) =>
    (
      await api
        .as('dpo')
        .must<{ accessesOfPerson: { nodes: { operation: string; role: string }[] } }>(
          ACCESSES,
          { id, filter },
          { purpose: 'SUBJECT_RIGHTS' },
        )
    ).accessesOfPerson.nodes;

  it('is answered to the data-protection officer, with lists and objects that led to the person', async () => {
    const { id } = await registered(api.database);
    const { id: another } = await registered(api.database);
    await api.as('registrar').must('query ($id: ID) { detainee(id: $id) { displayName } }', { id });
    await api.as('legal-1').must('{ detainees { nodes { displayName } } }');
    await api.as('registrar').must('query ($id: ID) { detainee(id: $id) { displayName } }', { id: another });
    expect(await accesses(id)).toEqual([]);
    await log.seal();
    expect(await accesses(id)).toEqual([
      expect.objectContaining({ role: 'LEGAL_OFFICER', operation: 'detainees' }),
      expect.objectContaining({ role: 'REGISTRAR', operation: 'detainee' }),
    ]);
    expect(await accesses(id, { role: 'REGISTRAR' })).toHaveLength(1);
    expect(await accesses('nonsense')).toEqual([]);
  });

  it.each(['auditor', 'registrar', 'legal-1', 'admin', 'liaison-fra'])('is not for %s', async (login) => {
    expect((await api.as(login).query(ACCESSES, { id: 'x' }, {})).codes).toEqual(['FORBIDDEN']);
  });

  it('needs a stated purpose', async () => {
    expect((await api.as('dpo').query(ACCESSES, { id: '10353df5-49bf-8287-8855-77d8f25327bb' })).codes).toEqual(['PURPOSE_REQUIRED']);
  });
});

describe('proofs and checkpoints', () => {
  it.each([
    ['auditCheckpoint', '{ auditCheckpoint { treeSize } }'],
    ['auditInclusionProof', '{ auditInclusionProof(index: 0) { index } }'],
    ['auditConsistencyProof', '{ auditConsistencyProof(from: 1, to: 2) { toSize } }'],
  ])('%s is for auditors and data-protection officers, under a stated purpose', async (_, document) => {
    for (const login of ['registrar', 'legal-1', 'admin', 'analyst', 'liaison-fra'])
      expect((await api.as(login).query(document)).codes).toEqual(['FORBIDDEN']);
    for (const login of ['auditor', 'dpo']) {
      expect((await api.as(login).query(document)).codes).toEqual(['PURPOSE_REQUIRED']);
      expect((await api.as(login).query(document, {}, OVERSIGHT)).errors).toEqual([]);
    }
  });
});
