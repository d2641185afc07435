import { Account } from './access/Account';
import { Clock } from './clock/Clock';
import { OriginCountry } from './country/OriginCountry';
import { CustodyEpisode } from './custody/CustodyEpisode';
import { EvidenceItem } from './evidence/EvidenceItem';
import { Facility } from './facility/Facility';
import { ProsecutionHandoff } from './handoff/ProsecutionHandoff';
import { Incident } from './incident/Incident';
import { Movement } from './movement/Movement';
import { NationalityClaim } from './nationality/NationalityClaim';
import { Detainee } from './person/Detainee';
import { DuplicateCandidate } from './person/DuplicateCandidate';
import { ProtectedResident } from './person/ProtectedResident';
import { LegalProceeding } from './proceeding/LegalProceeding';
import { RepatriationRequest } from './repatriation/RepatriationRequest';

/** Every type that `node(id)` may answer. Loading this file loads them all, so that `typeNamed` finds them. */
export const nodeTypes = [
  Detainee,
  ProtectedResident,
  DuplicateCandidate,
  NationalityClaim,
  OriginCountry,
  Facility,
  CustodyEpisode,
  Movement,
  RepatriationRequest,
  Clock,
  LegalProceeding,
  EvidenceItem,
  ProsecutionHandoff,
  Incident,
  Account,
] as const;
