import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Demarche } from './Demarche';

@ObjectType({ description: 'A page of notes and démarches.' })
export class DemarcheConnection extends connectionOf<Demarche>('Demarche', 'the notes and démarches') {}
