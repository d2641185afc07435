import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'setting' })
export class Setting {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  value: string;
}
