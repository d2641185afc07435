import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'operation_target' })
export class OperationTarget {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'operation_id', type: 'uuid' })
  operationId: string;

  @Column({ type: 'integer' })
  edition: number;

  @Column({ name: 'facility_id', type: 'uuid', nullable: true })
  facilityId: string | null;

  @Column({ name: 'on_day', type: 'date' })
  onDay: string;

  @Column({ type: 'integer' })
  persons: number;

  @Column({ name: 'set_by', type: 'uuid' })
  setBy: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;
}
