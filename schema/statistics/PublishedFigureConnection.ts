import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { PublishedFigure } from './PublishedFigure';

@ObjectType({ description: 'A page of published figures.' })
export class PublishedFigureConnection extends connectionOf<PublishedFigure>('PublishedFigure', 'the published figures') {}
