import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Detainee } from './Detainee';

@ObjectType({ description: 'A page of the detainees, as far as the viewer may see them.' })
export class DetaineeConnection extends connectionOf<Detainee>('Detainee', 'the detainees') {}
