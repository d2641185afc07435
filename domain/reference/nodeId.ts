import { randomBytes } from 'node:crypto';

/** The first byte of an id names its kind, so that `node(id)` needs no register of ids; the rest is random (UUID version 8). */
const KINDS = {
  Person: 0x10,
  NationalityClaim: 0x20,
  OriginCountry: 0x30,
  Facility: 0x31,
  CustodyEpisode: 0x40,
  Movement: 0x50,
  RepatriationRequest: 0x60,
  ChildCase: 0x68,
  FamilyUnit: 0x69,
  LegalProceeding: 0x70,
  ProsecutionHandoff: 0x80,
  EvidenceItem: 0x90,
  Clock: 0xa0,
  Incident: 0xb0,
  DuplicateCandidate: 0xb1,
  Account: 0xc0,
  Operation: 0xd0,
  SituationReport: 0xd1,
  FacilityAlert: 0xd2,
  MovingOrder: 0xd3,
  ReportSchedule: 0xd8,
  ReportRun: 0xd9,
  /** Rows that are no object of their own: gates, entries, events. */
  Part: 0xf0,
} as const;

export type NodeKind = keyof typeof KINDS;

const KIND_OF_BYTE = new Map<number, NodeKind>(Object.entries(KINDS).map(([kind, byte]) => [byte, kind as NodeKind]));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new random id: 114 random bits, not to be walked. */
export const newId = (kind: NodeKind): string => idFrom(kind, randomBytes(16));

/** An id of sixteen bytes that are given, such as of a digest. */
export function idFrom(kind: NodeKind, given: Uint8Array): string {
  const bytes = Buffer.from(given);
  bytes[0] = KINDS[kind];
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A malformed id is an unknown id (rulings 24): callers answer as for an absent object. */
export const isId = (text: string): boolean => UUID.test(text);

export function kindOf(id: string): NodeKind | undefined {
  return isId(id) ? KIND_OF_BYTE.get(Number.parseInt(id.slice(0, 2), 16)) : undefined;
}
