import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FamilyUnitLeaveCause, RelationshipProof } from '../../domain/family/vocabulary';

@Entity({ name: 'family_unit_member' })
export class FamilyUnitMember {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'family_unit_id', type: 'uuid' })
  familyUnitId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  proof: RelationshipProof;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt: Date;

  @Column({ name: 'join_reasons', type: 'text', nullable: true })
  joinReasons: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  @Column({ name: 'leave_cause', type: 'text', nullable: true })
  leaveCause: FamilyUnitLeaveCause | null;

  @Column({ name: 'leave_reasons', type: 'text', nullable: true })
  leaveReasons: string | null;

  @Column({ name: 'separation_case_id', type: 'uuid', nullable: true })
  separationCaseId: string | null;

  @Column({ name: 'left_recorded_by', type: 'uuid', nullable: true })
  leftRecordedBy: string | null;

  @Column({ name: 'left_recorded_at', type: 'timestamptz', nullable: true })
  leftRecordedAt: Date | null;
}
