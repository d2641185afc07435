import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Task } from './Task';

@ObjectType({ description: 'A page of the tasks, as far as the viewer may see them.' })
export class TaskConnection extends connectionOf<Task>('Task', 'the tasks') {}
