import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compactVerify, createLocalJWKSet, type JWK } from 'jose';
import { signatureAlgorithms } from '../../../server/authentication';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly result: 'valid' | 'invalid';
  readonly key: JWK;
  readonly jws: string | object;
}

const vectors = readFileSync(path.join(__dirname, '../../fixtures/jws/vectors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

/** As `authenticator` checks a token: keys of the issuer, and none but our algorithms. */
async function verifies({ key, jws }: Vector): Promise<boolean> {
  if (typeof jws !== 'string') return false;
  try {
    await compactVerify(jws, createLocalJWKSet({ keys: [key] }), { algorithms: signatureAlgorithms });
    return true;
  } catch {
    return false;
  }
}

it('of 401 published vectors no forgery is taken for a signature', async () => {
  expect(vectors).toHaveLength(401);
  const forged: string[] = [];
  for (const vector of vectors.filter(({ result }) => result === 'invalid'))
    if (await verifies(vector)) forged.push(`${vector.tcId} ${vector.comment}`);
  expect(forged).toEqual([]);
});

it('and what is signed by an algorithm of ours is taken, by a shared secret never', async () => {
  const taken = new Map<string, number>();
  for (const vector of vectors.filter(({ result }) => result === 'valid')) {
    const kty = String(vector.key.kty);
    taken.set(kty, (taken.get(kty) ?? 0) + Number(await verifies(vector)));
  }
  expect(taken.get('RSA')).toBeGreaterThan(10);
  expect(taken.get('EC')).toBe(2);
  expect(taken.get('oct')).toBe(0);
});
