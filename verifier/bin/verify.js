#!/usr/bin/env node
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canonical } from '../src/canonical.js';
import { linesOf, verifyLog } from '../src/log.js';
import { consistencyFault, inclusionFault, leafHash } from '../src/merkle.js';
import { readVerifierKey, trustedCheckpoint } from '../src/note.js';

const USAGE = `Verifies the audit log of Repatria from outside. <key> is a public key, name+hash+base64, of the log or of a witness.

  checkpoint  --key <key> … --checkpoint <file>
  log         --key <key> … --checkpoint <file> … --log <file.jsonl | ->
  inclusion   --key <key> … --checkpoint <file> --proof <file.json> [--entry <file.json>]
  growth      --key <key> … --from <checkpoint> --to <checkpoint> --proof <file.json>

Ends with 0 when all is well, 1 when something was changed or is not signed, 2 when it was called wrongly.`;

const COMMANDS = { checkpoint, log, inclusion, growth };

class Misuse extends Error {}

async function main(argv) {
  const { values, positionals } = options(argv);
  const command = COMMANDS[positionals[0]];
  if (!command || positionals.length !== 1) throw new Misuse(USAGE);
  const keys = wanted(values, 'key').map(readVerifierKey);
  const faults = await command(values, keys);
  for (const fault of faults) console.log(`FAIL ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

function options(argv) {
  const several = { type: 'string', multiple: true };
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { key: several, checkpoint: several, log: several, proof: several, entry: several, from: several, to: several },
    });
  } catch (error) {
    throw new Misuse(`${error.message}\n\n${USAGE}`);
  }
}

function checkpoint(values, keys) {
  for (const file of wanted(values, 'checkpoint')) told(read(file, keys));
  return [];
}

async function log(values, keys) {
  const checkpoints = wanted(values, 'checkpoint').map((file) => read(file, keys));
  const file = single(values, 'log');
  const lines = linesOf(file === '-' ? process.stdin : createReadStream(file));
  const { size, faults } = await verifyLog(lines, checkpoints);
  if (faults.length === 0) {
    for (const one of checkpoints) told(one);
    const signed = Math.max(...checkpoints.map((one) => one.size));
    console.log(`OK ${signed} entries are the ones that were signed.`);
    if (size > signed) console.log(`   ${size - signed} later ones are under no checkpoint given: nothing is said of them.`);
  }
  return faults;
}

function inclusion(values, keys) {
  const trusted = read(single(values, 'checkpoint'), keys);
  const proof = json(single(values, 'proof'));
  const leaf = hash(proof.leafHash, 'leafHash');
  if (values.entry) {
    const entry = json(single(values, 'entry'));
    if (!leafHash(Buffer.from(canonical(entry), 'utf8')).equals(leaf)) return [`The entry given is not the one of index ${proof.index}.`];
  }
  if (proof.treeSize !== trusted.size) return [`The proof is for ${proof.treeSize} entries, the checkpoint for ${trusted.size}.`];
  const fault = inclusionFault({ index: proof.index, size: trusted.size, leaf, path: hashes(proof.path), root: trusted.root });
  if (fault) return [`Entry ${proof.index} is not proven: ${fault}.`];
  told(trusted);
  console.log(`OK entry ${proof.index} is in the log of ${trusted.size}.`);
  return [];
}

function growth(values, keys) {
  const [from, to] = [read(single(values, 'from'), keys), read(single(values, 'to'), keys)];
  if (from.origin !== to.origin) return [`The checkpoints are of two logs, ${from.origin} and ${to.origin}.`];
  const proof = json(single(values, 'proof'));
  const fault = consistencyFault({ fromSize: from.size, fromRoot: from.root, toSize: to.size, toRoot: to.root, path: hashes(proof.path) });
  if (fault) return [`The log of ${to.size} did not grow out of the log of ${from.size}: ${fault}.`];
  console.log(`OK the log grew from ${from.size} to ${to.size} entries; nothing that was signed has changed.`);
  return [];
}

function told({ origin, size, root, witnesses }) {
  console.log(`OK ${origin} signed ${size} entries, root ${root.toString('hex')}`);
  for (const { name, seen } of witnesses)
    console.log(seen ? `   witnessed by ${name} at ${seen.at.toISOString()}` : `   not witnessed by ${name}`);
}

const read = (file, keys) => trustedCheckpoint(readFileSync(file, 'utf8'), keys);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

function wanted(values, name) {
  const given = values[name];
  if (!given) throw new Misuse(`--${name} is needed.\n\n${USAGE}`);
  return given;
}

function single(values, name) {
  const given = wanted(values, name);
  if (given.length > 1) throw new Misuse(`--${name} is given once.`);
  return given[0];
}

const hashes = (path) => {
  if (!Array.isArray(path)) throw new Error('A proof has a path.');
  return path.map((one) => hash(one, 'path'));
};

/** Lower-case hex, as the API writes it. */
function hash(text, name) {
  if (!/^[0-9a-f]{64}$/.test(text ?? '')) throw new Error(`${name} is no SHA-256 hash.`);
  return Buffer.from(text, 'hex');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Misuse) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    console.log(`FAIL ${error.message}`);
    process.exitCode = 1;
  }
}
