import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { DataBreach } from './DataBreach';

@ObjectType({ description: 'A page of data breaches, as far as the viewer may see them.' })
export class DataBreachConnection extends connectionOf<DataBreach>('DataBreach', 'the data breaches') {}
