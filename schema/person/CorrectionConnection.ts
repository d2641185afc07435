import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Correction } from './Correction';

@ObjectType({ description: 'A page of the corrections.' })
export class CorrectionConnection extends connectionOf<Correction>('Correction', 'the corrections') {}
