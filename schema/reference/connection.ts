import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import { PageInfo } from './PageInfo';

export interface EdgeShape<T> {
  cursor: string;
  node: T;
}

export abstract class ConnectionShape<T> {
  edges: EdgeShape<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number | null;
}

/** The Relay connection of a type: declares `XEdge` and gives the fields that `XConnection` inherits. */
export function connectionOf<T extends object>(name: string, of: string): abstract new () => ConnectionShape<T> {
  const node = (): ClassType => typeNamed(name);

  @ObjectType(`${name}Edge`, { description: `One of ${of} in a list, with its cursor.` })
  class Edge implements EdgeShape<T> {
    @Field(() => String, { description: 'Opaque place in this list, for `after` and `before`. Stable while the order is the same.' })
    cursor: string;

    @Field(node, { description: 'The object itself.' })
    node: T;
  }

  @ObjectType()
  abstract class Connection extends ConnectionShape<T> {
    @Field(() => [Edge], { description: 'The page with cursors, in the order asked for.' })
    declare edges: EdgeShape<T>[];

    @Field(() => [typeNamed(name)], { description: 'The page without cursors, in the same order.' })
    declare nodes: T[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    declare pageInfo: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description:
        'How many the viewer would see in all pages, after scope and filter. Counted only when selected; null where a count is not given.',
    })
    declare totalCount: number | null;
  }
  return Connection;
}
