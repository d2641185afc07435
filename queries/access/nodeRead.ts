import type { ScopeFamily } from '../../domain/access/roles';
import { kindOf, type NodeKind } from '../../domain/reference/nodeId';
import type { RootRead } from '../plan/execute';
import { mapNamed } from '../plan/readMap';

export interface NodeRead {
  readonly kind: Kind;
  readonly read: RootRead;
  /** The object's type where its kind has one; null for persons, whose row tells it. */
  readonly type: string | null;
}

export type Kind = Exclude<NodeKind, 'Part'>;

/** Kinds of which a family may see any row at all; the others hold no grant for it (rulings 1, 3). */
const ofOffice: readonly Kind[] = [
  'OriginCountry',
  'Facility',
  'Incident',
  'Account',
  'Operation',
  'SituationReport',
  'FacilityAlert',
  'ReportSchedule',
  'ReportRun',
];
const closedToStates: readonly Kind[] = [
  'CustodyEpisode',
  'FamilyUnit',
  'LegalProceeding',
  'Incident',
  'DuplicateCandidate',
  'Account',
  'SituationReport',
  'FacilityAlert',
  'MovingOrder',
];

/** Whether this family may see any object of the kind. */
export function isEverSeen(kind: Kind, family: ScopeFamily): boolean {
  if (family === 'office') return ofOffice.includes(kind);
  return family === 'staff' || !closedToStates.includes(kind);
}

/** How the object of an id is read. Null: nothing that this family sees can have the id (rulings 24: as for an absent one). */
export function nodeRead(id: string, family: ScopeFamily): NodeRead | null {
  const kind = kindOf(id);
  if (kind === undefined || kind === 'Part' || !isEverSeen(kind, family)) return null;
  return {
    kind,
    type: kind === 'Person' ? null : kind,
    read: {
      kind: 'single',
      map: () => mapNamed(kind),
      where: (_args, bind) => {
        const placeholder = bind(id);
        return (row) => `${row}.id = ${placeholder}::uuid`;
      },
    },
  };
}
