import { newSigningKey, readSigner, signedCheckpoint } from '../../../domain/audit/signedNote';

/** The example of the documentation of golang.org/x/mod/sumdb/note; Ed25519 signs deterministically. */
const GO_KEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';

describe('a signed note', () => {
  it('is byte for byte the one of Go’s documentation', () => {
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signer = readSigner(GO_KEY);
    expect(signer.verifierKey).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(signer.sign(text)).toBe(
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
    );
  });

  it('of a checkpoint says origin, size and root, and every key signs it', () => {
    const signers = [readSigner(newSigningKey('repatria.example/audit')), readSigner(newSigningKey('repatria.example/audit'))];
    const note = signedCheckpoint({ origin: 'repatria.example/audit', size: 7, root: Buffer.alloc(32, 1) }, signers);
    const lines = note.split('\n');
    expect(lines.slice(0, 4)).toEqual(['repatria.example/audit', '7', Buffer.alloc(32, 1).toString('base64'), '']);
    expect(lines.slice(4)).toEqual([
      expect.stringMatching(/^— repatria\.example\/audit \S+$/),
      expect.stringMatching(/^— repatria\.example\/audit \S+$/),
      '',
    ]);
  });

  it.each([
    ['a public key', GO_KEY.replace('PRIVATE+KEY+', '')],
    ['a key cut short', GO_KEY.slice(0, -8)],
    ['nothing', ''],
  ])('is not made with %s, and the refusal does not repeat it', (_, text) => {
    expect(() => readSigner(text)).toThrow(/signing key reads/);
    expect(() => readSigner(text)).not.toThrow(/AYEKFALV/);
  });

  it('is not made with the key of another name', () => {
    expect(() => readSigner(GO_KEY.replace('PeterNeumann', 'Somebody'))).toThrow(/does not fit/);
  });
});
