import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { DataTransfer } from './DataTransfer';

@ObjectType({ description: 'A page of the disclosures, as far as the viewer may see them.' })
export class DataTransferConnection extends connectionOf<DataTransfer>('DataTransfer', 'the disclosures') {}
