import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { LegalProceeding } from './LegalProceeding';

@ObjectType({ description: 'A page of the proceedings, as far as the viewer may see them.' })
export class LegalProceedingConnection extends connectionOf<LegalProceeding>('LegalProceeding', 'the proceedings') {}
