import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BestInterestOption } from '../../domain/family/vocabulary';

@Entity({ name: 'best_interests_opinion' })
export class BestInterestsOpinion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'child_case_id', type: 'uuid' })
  childCaseId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  member: string;

  @Column({ type: 'text' })
  option: BestInterestOption;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;
}
