import { createHmac } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PATTERN = /^RCM-(\d{4})-(\d{6,9})-([0-9A-Z])$/;
const ROUNDS = 6;

/** ISO 7064 MOD 37,36 check character over the year and the digits (rulings 29). */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

export function isCaseRef(text: string): boolean {
  const [, year, digits, check] = PATTERN.exec(text) ?? [];
  return year !== undefined && digits !== undefined && checkCharacter(year + digits) === check;
}

/**
 * The reference of the nth case. The digits are a keyed permutation of the sequence, so that references cannot be walked:
 * a balanced Feistel network over the smallest even bit width that covers the block, walked until it lands inside.
 * The first million numbers take six digits, the next nine million seven, and so on to nine.
 */
export function caseRef(year: number, sequence: number, key: Buffer): string {
  const digits = Math.max(6, String(sequence).length);
  const low = digits === 6 ? 0 : 10 ** (digits - 1);
  const size = 10 ** digits - low;
  if (digits > 9) throw new RangeError('The number space of case references is used up.');
  let scattered = sequence - low;
  do scattered = permute(scattered, size, digits, key);
  while (scattered >= size);
  const number = String(scattered + low).padStart(digits, '0');
  return `RCM-${year}-${number}-${checkCharacter(`${year}${number}`)}`;
}

function permute(value: number, size: number, tweak: number, key: Buffer): number {
  const half = Math.ceil(Math.log2(size) / 2);
  const mask = 2 ** half - 1;
  let left = Math.floor(value / 2 ** half);
  let right = value % 2 ** half;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mixed = createHmac('sha256', key).update(`${tweak}:${round}:${right}`).digest().readUInt32BE(0) & mask;
    [left, right] = [right, (left ^ mixed) & mask];
  }
  return left * 2 ** half + right;
}
