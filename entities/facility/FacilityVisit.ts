import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VisitAccess, VisitKind } from '../../domain/facility/vocabulary';

@Entity({ name: 'facility_visit' })
export class FacilityVisit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'facility_id', type: 'uuid' })
  facilityId: string;

  @Column({ type: 'text' })
  kind: VisitKind;

  @Column({ type: 'text' })
  body: string;

  @Column({ name: 'visited_at', type: 'timestamptz' })
  visitedAt: Date;

  @Column({ name: 'private_talks', type: 'boolean' })
  privateTalks: boolean;

  @Column({ type: 'text' })
  access: VisitAccess;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
