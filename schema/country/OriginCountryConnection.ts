import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { OriginCountry } from './OriginCountry';

@ObjectType({ description: 'A page of the countries, as far as the viewer may see them.' })
export class OriginCountryConnection extends connectionOf<OriginCountry>('OriginCountry', 'the countries') {}
