import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ProtectedResident } from './ProtectedResident';

@ObjectType({ description: 'A page of the protected residents, as far as the viewer may see them.' })
export class ProtectedResidentConnection extends connectionOf<ProtectedResident>('ProtectedResident', 'the protected residents') {}
