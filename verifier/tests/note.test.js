import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCheckpoint, readNote, readVerifierKey, signatureOf, trustedCheckpoint } from '../src/note.js';

/** The example of the documentation of golang.org/x/mod/sumdb/note. */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
/** The example of C2SP tlog-cosignature; its log signature is by a key that the page does not give. */
const C2SP_NOTE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

test('the note of Go’s documentation is signed by its key', () => {
  assert.deepEqual(signatureOf(readNote(GO_NOTE), readVerifierKey(GO_KEY)), { at: null });
});

test('a note with one letter changed is not', () => {
  assert.throws(() => signatureOf(readNote(GO_NOTE.replace('answer', 'Answer')), readVerifierKey(GO_KEY)), /is wrong/);
});

test('the checkpoint of the C2SP page reads as it says', () => {
  const { origin, size, root, signatures } = readCheckpoint(C2SP_NOTE);
  assert.equal(origin, 'example.com/behind-the-sofa');
  assert.equal(size, 20_852_163);
  assert.equal(root.toString('base64'), 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
  assert.equal(signatures[1].signature.readBigUInt64BE(0), 1_679_315_147n);
});

test('a checkpoint that no given key has signed is refused', () => {
  assert.throws(() => trustedCheckpoint(C2SP_NOTE, [readVerifierKey(GO_KEY)]), /No key given has signed/);
});

test('a key whose hash is another key’s is refused', () => {
  assert.throws(() => readVerifierKey(GO_KEY.replace('c74f20a3', 'c74f20a4')), /does not fit/);
});

test('what is no checkpoint is refused', () => {
  assert.throws(() => readCheckpoint(GO_NOTE), /origin, size and root/);
  assert.throws(() => readCheckpoint('hello'), /signed note/);
  assert.throws(() => readCheckpoint(C2SP_NOTE.replace('20852163', '020852163')), /origin, size and root/);
});
