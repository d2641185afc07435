import { type ClassType, getMetadataStorage } from 'type-graphql';

/**
 * Gives arguments to a field that a read map answers. Type-graphql hangs arguments on methods alone, and a type class of
 * ours has none: reads are planned, never resolved field by field.
 */
export function TakesArguments(argumentsClass: () => ClassType): PropertyDecorator {
  return (prototype, property) =>
    getMetadataStorage().collectHandlerParamMetadata({
      kind: 'args',
      target: prototype.constructor,
      methodName: String(property),
      index: 0,
      getType: argumentsClass,
      typeOptions: {},
      validateSettings: false,
      validateFn: undefined,
    });
}
